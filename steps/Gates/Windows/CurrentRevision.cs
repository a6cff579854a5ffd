using System.Text.Json;
using NodaTime;
using RolloutSpecs.Gates.Cloud;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Gates.Windows;

/// <summary>Reads when the revision that is rolled out was created.</summary>
internal static class CurrentRevision
{
    /// <summary>
    /// Reads <c>metadata.creationTimestamp</c> of <c>gcloud run revisions describe --format json</c> (a Knative Revision), which must be
    /// ready.
    /// </summary>
    /// <param name="name">control, runtime or khala.</param>
    /// <param name="revision">The revision.</param>
    /// <param name="answer">gcloud's answer.</param>
    /// <returns>The instant, or in <c>Lacking</c> why it is not known.</returns>
    public static (Instant? Created, Judgement? Lacking) Read(string name, string revision, Answer answer)
    {
        var what = $"the revision {revision}";
        var (told, lacking) = CloudAnswer.Read(what, revision, answer);
        if (told is not { } json)
        {
            return (null, lacking);
        }

        if (CloudConditions.Of(json, "Ready") is not [var ready])
        {
            return (null, CloudAnswer.Odd(what, "status.conditions with one of the type Ready"));
        }

        if (ready.Text("status") != "True")
        {
            return (null, Judgement.Undecided(
                $"expected {revision}, which {name} is rolled out with, to be ready; Cloud Run says {ready.Plain("status")}: "
                    + $"{ready.Text("message") ?? ready.Text("reason") ?? "no reason told"}",
                $"mend {revision} or roll out another revision, enter it in the ledger's services.{name}, and begin the hold again"));
        }

        return json.Member("metadata") is { ValueKind: JsonValueKind.Object } metadata && metadata.At("creationTimestamp") is { } created
            ? (created, null)
            : (null, CloudAnswer.Odd(what, "metadata.creationTimestamp to be an RFC 3339 instant, since the window begins no earlier"));
    }
}
