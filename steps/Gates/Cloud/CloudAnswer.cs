using System.Text.Json;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Gates.Cloud;

/// <summary>Reads what <c>gcloud run … describe --format json</c> printed: a Knative object, with metadata and status.</summary>
internal static class CloudAnswer
{
    private const string TryByHand =
        "run the command of the evidence by hand (is gcloud installed, or named by GCLOUD, and signed in?), then run the gate again";

    /// <summary>The object, or why it cannot be judged.</summary>
    /// <param name="what">What was asked for, such as <c>the service runtime</c>.</param>
    /// <param name="name">The name that it must have.</param>
    /// <param name="answer">The answer.</param>
    public static (JsonElement? Told, Judgement? Lacking) Read(string what, string name, Answer answer) => answer switch
    {
        ProcessAnswer { ExitCode: 0 } process => Told(what, name, process.Output),
        ProcessAnswer process => (null, Judgement.Undecided(
            $"expected gcloud to describe {what}; it exited with {process.ExitCode}: {ErrorLine(process)}", TryByHand)),
        NoAnswer none => (null, Judgement.Undecided($"expected gcloud to describe {what}; {none.Message}", TryByHand)),
        _ => (null, Judgement.Undecided($"expected gcloud to describe {what}; the answer is of no known kind", "look at the evidence")),
    };

    /// <summary>That what was told has another shape than this runbook knows.</summary>
    public static Judgement Odd(string what, string expected) => Judgement.Undecided(
        $"{what} has an unexpected shape in gcloud's answer: expected {expected}",
        "look at the answer in the evidence, then run the gate again");

    private static (JsonElement? Told, Judgement? Lacking) Told(string what, string name, string output)
    {
        if (Json.Object(output) is not { } told)
        {
            return (null, Odd(what, "one JSON object, no member of it twice"));
        }

        if (told.Member("status") is not { ValueKind: JsonValueKind.Object } status)
        {
            return (null, Odd(what, "a status"));
        }

        if (told.Member("metadata") is not { } metadata)
        {
            return (told, null);
        }

        if (metadata.ValueKind != JsonValueKind.Object)
        {
            return (null, Odd(what, "metadata to be an object"));
        }

        if (metadata.Member("name") is not null && metadata.Text("name") != name)
        {
            return (null, Judgement.Undecided(
                $"expected gcloud to describe {what}; it described {metadata.Plain("name")}",
                "look at the answer in the evidence, and at what GCLOUD names"));
        }

        var (wanted, seen) = (metadata.Member("generation"), status.Member("observedGeneration"));
        return wanted is null || seen is null || (Whole(wanted) is { } generation && Whole(seen) == generation)
            ? (told, null)
            : (null, Judgement.Undecided(
                $"a change of {what} is under way: its generation is {wanted}, Cloud Run has come to {seen}",
                "wait until it is done, then run the gate again"));
    }

    private static long? Whole(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var whole) ? whole : null;

    // gcloud says what is wrong in a line of its own, with advice after it; what has no such line says it last, after warnings.
    private static string ErrorLine(ProcessAnswer process) =>
        Lines(process.Error).LastOrDefault(line => line.StartsWith("ERROR:", StringComparison.Ordinal))
        ?? Lines(process.Error).LastOrDefault()
        ?? Lines(process.Output).LastOrDefault()
        ?? "no output";

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
}
