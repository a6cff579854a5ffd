using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Reporting.Views;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Reporting;

/// <summary>Report models, decided as a run's are.</summary>
public static class Models
{
    public const string Location = "specs/preflight.feature";

    public static readonly DateTimeOffset Instant = new(2026, 11, 23, 14, 15, 0, TimeSpan.FromHours(-6));

    public static RunCircumstances Rehearsal { get; } =
        new("OA-RUST-048", RunCircumstances.Rehearsal, "healthy", false, "khala", Instant);

    public static RunCircumstances Live { get; } = Rehearsal with { Environment = RunCircumstances.Live, World = null };

    public static ReportModel Go() => Model(Live, [.. Runbook.Select(Passes)]);

    public static ReportModel NoGo() => Model(
        Rehearsal with { World = "open-dependency" },
        [
            new CaseResult(
                Runbook[0],
                Judgement.Fail("expected issue 1858 closed as completed, saw open", "close issue 1858, then run the gate again"),
                ["GET issue 1858"]),
            new CaseResult(
                Runbook[1],
                Judgement.Undecided("cargo was stopped after 600 s", "look at the runner, then run the gate again")
                    .WithSubstitute("a recorded transcript of cargo test"),
                ["cargo test"]),
            new CaseResult(Runbook[2], new Judgement(
                Verdict.Pass, "waived", "", new Waiver("khala-oncall", "the replica is not reachable from CI")), []),
        ]);

    public static ReportModel Partial() => Model(Live with { Replayed = true, Owner = null }, [Passes(Runbook[0])]);

    public static ReportModel Unconfigured() => Model(Live with { Owner = null }, []) with
    {
        ConfigurationError = "ROLLOUT_OWNER is not set; it should name who signs the decision.\nRUNTIME_BASE_URL is not set; "
            + "it should hold an https address.",
        Evidence = [],
        EvidenceRecordSha256 = null,
        Messages = [],
        Notes = [],
    };

    public static ReportModel Hostile()
    {
        var model = Model(
            Rehearsal with { Owner = Text.Hostile, Rollout = Text.Hostile, World = Text.Hostile },
            [
                new CaseResult(
                    Runbook[0] with { Name = Text.Hostile, Gate = Text.Hostile, Clauses = [Text.Hostile] },
                    Judgement.Fail(Text.Hostile, Text.Hostile).WithSubstitute(Text.Hostile),
                    ["GET issue 1858"]),
            ],
            [Runbook[0] with { Name = Text.Hostile, Gate = Text.Hostile, Clauses = [Text.Hostile] }]);
        return model with
        {
            ConfigurationError = Text.Hostile,
            Notes = [Text.Hostile],
            EvidenceRecordSha256 = Text.Hostile,
            Evidence = [new EvidenceItem(Text.Hostile, Text.Hostile, Text.Hostile, Recorded.Exchange(
                Text.Hostile, new HttpAnswer(500, new Dictionary<string, string> { ["x"] = Text.Hostile }, Text.Hostile)))],
        };
    }

    public static IReadOnlyList<RunbookCase> Runbook { get; } =
    [
        new("c1", new StageExit(0), "dependencies", "OA-RUST-043 is closed", ["1.1", "2.1"], $"{Location}:20"),
        new("c2", new StageExit(0), "contract-tests", "The contract tests pass", ["1.2"], $"{Location}:24"),
        new("c3", new StageExit(0), "contract-tests", "The sync tables are healthy", ["2.1", "10.1"], $"{Location}:29"),
    ];

    public static ReportModel Model(
        RunCircumstances run, IReadOnlyList<CaseResult> results, IReadOnlyList<RunbookCase>? runbook = null) => new(
        DecisionMaker.Decide(run, runbook ?? Runbook, results, Recorded.IdOf),
        Recorded.Items,
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        Messages.Of(results),
        null,
        ["Source at commit 0123abc; deployment of build 20260221T101500Z as the ledger declares."],
        null,
        [],
        runbook ?? Runbook,
        [])
        {
            Clauses = RealPlan.Value.Clauses,
        };

    private static CaseResult Passes(RunbookCase wanted) =>
        new(wanted, Judgement.Pass($"{wanted.Name}: seen"), [wanted.Gate == "dependencies" ? "GET issue 1858" : "cargo test"]);
}
