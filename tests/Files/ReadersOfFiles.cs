using Gherkin.CucumberMessages;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Requirements;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Evidence;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Probes.Plan;
using RolloutSpecs.Steps.Runbook;
using RolloutSpecs.Tests.Release;

namespace RolloutSpecs.Tests.Files;

/// <summary>Who reads files from outside, and how each says that it could not.</summary>
internal static class ReadersOfFiles
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 20, 15, 0, TimeSpan.Zero);

    /// <summary>The readers, by what they read; each is given a path and says what was wrong.</summary>
    public static IReadOnlyDictionary<string, Func<string, Task<string>>> All { get; } = new Dictionary<string, Func<string, Task<string>>>
    {
        ["a gate's ledger, indicators or status record"] = path => AskedAsync(new FileQuestion("q", "c", path)),
        ["the observer's store"] = async path => await AskedAsync(new StoreQuestion("q", "c", path, "select 1 from sqlite_master")),
        ["the plan"] = path => Told(PlanFile.Read(Path.GetDirectoryName(Path.GetDirectoryName(path))!).Problems),
        ["a replay's record"] = path => Thrown(() => EvidenceBook.Read(Path.GetDirectoryName(path)!)),
        ["a feature"] = path => Told(RunbookContents.Read(
            Path.GetDirectoryName(Path.GetDirectoryName(path))!, new IncrementingIdGenerator()).Problems),
        ["a decision to verify"] = path => ReleaseAsync("verify", "--decision", path, "--gate", "stage-2"),
        ["the base branch's ledger"] = path => PlanAsync(path, path + ".none"),
        ["a changed ledger"] = path => PlanAsync(path + ".none", path),
    };

    /// <summary>Where a reader looks, below a folder.</summary>
    public static string NameFor(string reader) => reader switch
    {
        "the plan" => RunbookPlan.File,
        "a feature" => "specs/hold.feature",
        "a replay's record" => RunRecord.File,
        _ => "file",
    };

    /// <summary>What a reader says where one of <see cref="OddFile.Kinds"/> lies there; a store may be large, but must be one.</summary>
    public static string SaidBy(string reader, string kind) =>
        (reader, kind) is ("the observer's store", "200 MB") ? "file is not a database" : OddFile.Kinds[kind];

    private static async Task<string> AskedAsync(Question question)
    {
        await using var http = new HttpAsker(TimeProvider.System);
        var redactor = new Redactor([]);
        var outside = new RealOutside(
            http, new ProcessAsker(TimeProvider.System, new Progress<string>(), redactor), TimeProvider.System, redactor);
        return ((await outside.AskAsync(question)).Answer as NoAnswer)?.Message ?? "nothing";
    }

    private static async Task<string> PlanAsync(string before, string after)
    {
        if (after.EndsWith(".none", StringComparison.Ordinal))
        {
            await File.WriteAllTextAsync(after, "rollout: x");
        }

        return await ReleaseAsync("plan", "--base", before, "--head", after, "--repository", "o/n", "--from", "o/n");
    }

    private static async Task<string> ReleaseAsync(params string[] arguments) => (await ReleaseRun.OfAsync(Now, arguments)).Error;

    private static Task<string> Told(IEnumerable<string> lines) => Task.FromResult(string.Join('\n', lines));

    private static Task<string> Thrown(Action read)
    {
        try
        {
            read();
            return Task.FromResult("nothing");
        }
        catch (ConfigurationException failure)
        {
            return Task.FromResult(failure.Message);
        }
    }
}
