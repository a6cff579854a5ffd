using RolloutSpecs.Gates;
using RolloutSpecs.Probes;
using RolloutSpecs.Publishing;

namespace RolloutSpecs.Tests.Run;

/// <summary>Answers what publishing asks, and keeps in which order it was told what.</summary>
internal sealed class ScriptedGitHub : IOutside
{
    private const string Problem = """{"reason":"GitHub is down","remediation":"wait"}""";

    private const string Begun = """{"via":"check-run","ids":[1],"note":null}""";

    /// <summary>What is not published.</summary>
    public string? FailsAt { get; set; }

    public string Artifacts { get; set; } = "";

    public Action AtCompletion { get; set; } = () => { };

    public List<string> Told { get; } = [];

    /// <summary>What lay in the artifact folder when a check was completed.</summary>
    public IReadOnlyList<string?> FilesAtCompletion { get; private set; } = [];

    public Task<Exchange> AskAsync(Question question)
    {
        var told = question switch
        {
            IssuesQuestion => "issues",
            BeginQuestion => "begin",
            SummaryQuestion => $"summary: {Phase(question)}",
            CompleteQuestion check => $"{Phase(question)}: {(check.Result.IsSuccess ? "success" : "failure")}",
            _ => question.Text,
        };
        Told.Add(told);
        if (told.StartsWith("complete", StringComparison.Ordinal))
        {
            FilesAtCompletion = [.. Directory.GetFiles(Artifacts).Select(Path.GetFileName)];
            AtCompletion();
        }

        var problem = told == FailsAt ? Problem : "null";
        var answer = question switch
        {
            IssuesQuestion => $$"""{"issues":[],"problem":{{problem}}}""",
            BeginQuestion => $$"""{"check":{{(told == FailsAt ? "null" : Begun)}},"problem":{{problem}}}""",
            _ => $$"""{"problem":{{problem}}}""",
        };
        return Task.FromResult(
            new Exchange(question.Text, question.Command, DateTimeOffset.UnixEpoch, TimeSpan.Zero, new TextAnswer(answer)));
    }

    private static string Phase(Question question) => question.Text.Split(": ")[^1];
}
