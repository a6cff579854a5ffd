using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Reporting.Text;

/// <summary>Answers in words.</summary>
public static class Answers
{
    /// <summary>What came back, in a few words.</summary>
    public static string Summary(this Answer answer) => answer switch
    {
        HttpAnswer http => $"HTTP {http.Status}, {Size(http.Body)}",
        ProcessAnswer process => $"exit code {process.ExitCode}, {Size(process.Output)} on stdout, {Size(process.Error)} on stderr",
        TextAnswer text => $"read, {Size(text.Text)}",
        NoAnswer none => $"no answer: {Why(none.Kind)}",
        _ => "an answer of a kind that this report does not know",
    };

    /// <summary>The texts of an answer by what they are called; an empty one is kept, so that its emptiness can be said.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Parts(this Answer answer) => answer switch
    {
        HttpAnswer http => [new("headers", Lines(http.Headers)), new("body", http.Body)],
        ProcessAnswer process => [new("stdout", process.Output), new("stderr", process.Error)],
        TextAnswer text => [new("text", text.Text)],
        NoAnswer none => [new("message", none.Message), new("output before", none.Output)],
        _ => [],
    };

    private static string Why(NoAnswerKind kind) => kind switch
    {
        NoAnswerKind.Unreachable => "nobody could be reached",
        NoAnswerKind.TimedOut => "the time limit ended it",
        NoAnswerKind.NotStarted => "it could not be started",
        NoAnswerKind.NotRecorded => "it was not recorded",
        _ => "it was unreadable",
    };

    private static string Size(string text) => text.Length == 0 ? "nothing" : Wording.Count(text.Length, "character");

    private static string Lines(IReadOnlyDictionary<string, string> headers) => string.Join(
        '\n', headers.OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {header.Value}"));
}
