using NodaTime;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Routes;
using RolloutSpecs.Gates.Runbook.Traffic;
using RolloutSpecs.Gates.Windows;

namespace RolloutSpecs.Tests.Gates;

public class TrafficGateSpecs
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 20, 15);
    private static readonly LedgerCloud Cloud = new("p", "r");
    private static readonly LedgerService Runtime = new("runtime", "runtime-00110-qrs", "runtime-00109-kfd");
    private static readonly ExpectedTraffic Quarter = new(25, "as stage 3, step 25 of the ledger says");

    [Fact]
    public void The_newest_entry_up_to_now_says_what_is_declared()
    {
        var ledger = Ledgers.With(stages: [Entry(
            2, Now - Duration.FromDays(2), 5), Entry(1, Now - Duration.FromDays(3), 0), Entry(4, Now + Duration.FromDays(1), 100)]);

        var (expected, lacking) = ExpectedTraffic.Of(ledger, Now);

        expected!.Percent.Should().Be(5);
        expected.Because.Should().Be("as stage 2 of the ledger says since 2026-11-21T20:15:00Z");
        lacking.Should().BeNull();
    }

    [Theory]
    [InlineData(RollbackKind.Traffic, 1, 0)]
    [InlineData(RollbackKind.Traffic, 0, 0)]
    [InlineData(RollbackKind.Traffic, -1, 5)]
    [InlineData(RollbackKind.Traffic, 1000, 5)]
    [InlineData(RollbackKind.Policy, 1, 5)]
    [InlineData(RollbackKind.Surface, 1, 5)]
    public void After_a_newer_traffic_rollback_nothing_is_on_the_current_revisions(RollbackKind kind, int hoursLater, int percent)
    {
        var entered = Now - Duration.FromDays(2);
        var ledger = Ledgers.With(
            stages: [Entry(2, entered, 5)], rollbacks: [new LedgerRollback(entered + Duration.FromHours(hoursLater), kind, "r")]);

        ExpectedTraffic.Of(ledger, Now).Expected!.Percent.Should().Be(percent);
    }

    [Fact]
    public void Without_an_entry_nothing_is_declared() =>
        Expect(
            ExpectedTraffic.Of(Ledgers.With(stages: [Entry(1, Now + Duration.FromHours(1), 0)]), Now).Lacking!,
            Verdict.Undecided,
            "no stage that was entered up to 2026-11-23T20:15:00Z");

    [Theory]
    [InlineData(
        """[{"revisionName":"runtime-00110-qrs","percent":25},{"revisionName":"runtime-00109-kfd","percent":75}]""",
        Verdict.Pass,
        "75 % on runtime-00109-kfd, 25 % on runtime-00110-qrs")]
    [InlineData(
        """[{"revisionName":"runtime-00110-qrs","percent":20,"latestRevision":true},{"revisionName":"runtime-00109-kfd","percent":75},{"revisionName":"runtime-00110-qrs","percent":5,"tag":"t","url":"u"}]""",
        Verdict.Pass,
        "25 % on runtime-00110-qrs")]
    [InlineData(
        """[{"revisionName":"runtime-00110-qrs","percent":25},{"revisionName":"runtime-00109-kfd","percent":75},{"revisionName":"runtime-00108-old","tag":"old"}]""",
        Verdict.Pass,
        "75 %")]
    [InlineData(
        """[{"revisionName":"runtime-00110-qrs","percent":50},{"revisionName":"runtime-00109-kfd","percent":50}]""",
        Verdict.Fail,
        "Cloud Run (p, r) has 50 % on runtime-00109-kfd, 50 % on runtime-00110-qrs")]
    [InlineData(
        """[{"revisionName":"runtime-00110-qrs","percent":25},{"revisionName":"runtime-00108-old","percent":75}]""",
        Verdict.Fail,
        "75 % on runtime-00108-old")]
    [InlineData(
        """[{"revisionName":"runtime-00110-qrs","percent":25},{"revisionName":"runtime-00109-kfd","percent":70},{"revisionName":"runtime-00108-old","percent":5}]""",
        Verdict.Fail,
        "5 % on runtime-00108-old")]
    [InlineData(
        """[{"revisionName":"runtime-00109-kfd","percent":100}]""",
        Verdict.Fail,
        "expected the traffic of runtime to be 75 % on runtime-00109-kfd, 25 % on runtime-00110-qrs, as stage 3, step 25")]
    [InlineData(
        """[{"revisionName":"runtime-00110-qrs","percent":25},{"revisionName":"runtime-00109-kfd","percent":70}]""",
        Verdict.Undecided,
        "add up to 100, not 95")]
    [InlineData("[]", Verdict.Undecided, "add up to 100, not 0")]
    [InlineData("""[{"percent":25},{"revisionName":"runtime-00109-kfd","percent":75}]""", Verdict.Undecided, "a revisionName")]
    [InlineData("""[{"revisionName":"","percent":100}]""", Verdict.Undecided, "a revisionName")]
    [InlineData("""[{"revisionName":"runtime-00109-kfd","percent":"100"}]""", Verdict.Undecided, "percent from 0 to 100")]
    [InlineData("""[{"revisionName":"runtime-00109-kfd","percent":null}]""", Verdict.Undecided, "percent from 0 to 100")]
    [InlineData(
        """[{"revisionName":"runtime-00109-kfd","percent":-1},{"revisionName":"runtime-00110-qrs","percent":101}]""",
        Verdict.Undecided,
        "percent from 0 to 100")]
    [InlineData("""[{"revisionName":"runtime-00109-kfd","percent":100,"tag":1}]""", Verdict.Undecided, "tag")]
    [InlineData("""[{"revisionName":"runtime-00109-kfd","percent":100,"latestRevision":"yes"}]""", Verdict.Undecided, "latestRevision")]
    [InlineData("""[{"revisionName":"runtime-00109-kfd","percent":75,"percent":100}]""", Verdict.Undecided, "no member of it twice")]
    [InlineData("""["runtime-00109-kfd"]""", Verdict.Undecided, "a revisionName")]
    [InlineData("{}", Verdict.Undecided, "status.traffic to be a list")]
    [InlineData("null", Verdict.Undecided, "status.traffic to be a list")]
    public void The_traffic_of_a_service_is_that_of_the_ledger(string traffic, Verdict verdict, string says) =>
        Expect(
            Judge($$$"""{"metadata":{"name":"runtime","generation":7},"status":{"observedGeneration":7,"traffic":{{{traffic}}}}}"""),
            verdict,
            says);

    [Theory]
    [InlineData(
        """{"status":{"traffic":[{"revisionName":"runtime-00110-qrs","percent":25},{"revisionName":"runtime-00109-kfd","percent":75}]}}""",
        Verdict.Pass,
        "25 %")]
    [InlineData("""{"metadata":{"name":"other"},"status":{"traffic":[]}}""", Verdict.Undecided, "it described other")]
    [InlineData("""{"metadata":{"name":7},"status":{"traffic":[]}}""", Verdict.Undecided, "it described 7")]
    [InlineData("""{"metadata":[],"status":{"traffic":[]}}""", Verdict.Undecided, "metadata to be an object")]
    [InlineData(
        """{"metadata":{"generation":8},"status":{"observedGeneration":7,"traffic":[]}}""",
        Verdict.Undecided,
        "a change of the service runtime is under way: its generation is 8, Cloud Run has come to 7")]
    [InlineData("""{"metadata":{"generation":"x"},"status":{"observedGeneration":"x","traffic":[]}}""", Verdict.Undecided, "under way")]
    [InlineData("""{"metadata":{"name":"runtime"}}""", Verdict.Undecided, "a status")]
    [InlineData("[]", Verdict.Undecided, "one JSON object")]
    [InlineData("", Verdict.Undecided, "one JSON object")]
    [InlineData("Updates are available.", Verdict.Undecided, "one JSON object")]
    public void What_is_no_description_of_the_service_is_undecided(string output, Verdict verdict, string says) =>
        Expect(Judge(output), verdict, says);

    public static TheoryData<Answer, string> NoDescriptions => new()
    {
        {
            new ProcessAnswer(1, "", "WARNING: old\nERROR: (gcloud.run.services.describe) PERMISSION_DENIED: no\n\n"),
            "it exited with 1: ERROR: (gcloud.run.services.describe) PERMISSION_DENIED: no"
        },
        // What gcloud prints where it is signed out: the error, and then how to sign in.
        {
            new ProcessAnswer(1, "", """
                Reauthentication required.
                ERROR: (gcloud.run.services.describe) There was a problem refreshing your current auth tokens: Reauthentication failed. cannot prompt during non-interactive execution.
                Please run:
                  $ gcloud auth login
                to obtain new credentials.
                If you have already logged in with a different account, run:
                  $ gcloud config set account ACCOUNT
                to select an already authenticated account to use.
                """),
            "it exited with 1: ERROR: (gcloud.run.services.describe) There was a problem refreshing your current auth tokens: "
                + "Reauthentication failed. cannot prompt"
        },
        { new ProcessAnswer(1, "", "WARNING: old\nno such thing\n"), "it exited with 1: no such thing" },
        { new ProcessAnswer(2, "", ""), "it exited with 2: no output" },
        { new NoAnswer(NoAnswerKind.NotStarted, "no such file"), "no such file" },
        { new NoAnswer(NoAnswerKind.TimedOut, "not ended within 30 s"), "not ended within 30 s" },
        { new TextAnswer("x"), "of no known kind" },
    };

    [Theory]
    [MemberData(nameof(NoDescriptions))]
    public void What_gcloud_does_not_tell_is_undecided(Answer answer, string says) =>
        Expect(TrafficGate.JudgeService("runtime", Cloud, Runtime, Quarter, answer), Verdict.Undecided, says);

    [Theory]
    [InlineData(
        """{"percent":100,"revisionName":"runtime-00109-kfd"},{"revisionName":"runtime-00110-qrs","tag":"internal"}""",
        Verdict.Pass,
        "the tag internal of runtime leads to runtime-00110-qrs")]
    [InlineData(
        """{"percent":100,"revisionName":"runtime-00109-kfd"},{"percent":0,"revisionName":"runtime-00110-qrs","tag":"b","url":"https://b---x"},{"revisionName":"runtime-00110-qrs","tag":"a"}""",
        Verdict.Pass,
        "the tag a of runtime")]
    [InlineData("""{"percent":100,"revisionName":"runtime-00109-kfd"}""", Verdict.Fail, "expected a tag of runtime that leads to "
        + "runtime-00110-qrs, since internal users reach it by that alone while it has no traffic; "
        + "Cloud Run has 100 % on runtime-00109-kfd, and no tag that leads to it")]
    [InlineData(
        """{"percent":100,"revisionName":"runtime-00109-kfd"},{"revisionName":"runtime-00110-qrs"}""", Verdict.Fail, "expected a tag")]
    [InlineData(
        """{"percent":100,"revisionName":"runtime-00109-kfd"},{"revisionName":"runtime-00110-qrs","tag":""}""",
        Verdict.Fail,
        "expected a tag")]
    [InlineData("""{"percent":100,"revisionName":"runtime-00109-kfd","tag":"internal"}""", Verdict.Fail, "expected a tag")]
    [InlineData(
        """{"percent":100,"revisionName":"runtime-00109-kfd","tag":"t"},{"revisionName":"runtime-00110-qrs","tag":"t"}""",
        Verdict.Undecided,
        "each tag of status.traffic once")]
    [InlineData(
        """{"percent":100,"revisionName":"runtime-00109-kfd"},{"revisionName":"runtime-00110-qrs","tag":"t","url":1}""",
        Verdict.Undecided,
        "url")]
    public void In_stage_1_the_current_revision_is_reached_by_a_tag(string traffic, Verdict verdict, string says) => Expect(
        TrafficGate.JudgeTag("runtime", Runtime, new ProcessAnswer(
            0,
            $$$"""{"status":{"observedGeneration":112,"traffic":[{{{traffic}}}]},"metadata":{"name":"runtime","generation":112}}""",
            "")),
        verdict,
        says);

    [Theory]
    [InlineData("runtime", "canary", Verdict.Pass, "the tag canary of runtime leads to runtime-00110-qrs")]
    [InlineData("runtime", null, Verdict.Fail, "the stage's record has no tag that led to it")]
    [InlineData("khala", "canary", Verdict.Undecided, "it does not name runtime")]
    public void A_stage_1_that_has_ended_was_reached_by_the_tag_of_its_record(string recorded, string? tag, Verdict verdict, string says) =>
        Expect(
            TrafficGate.JudgeTag("runtime", StageSpan.OfLedger(
                new StageExit(1), Now, Now, Now) with
            { Revisions = [new WindowRevision(recorded, "runtime-00110-qrs", Now, tag)] }),
            verdict,
            says);

    [Fact]
    public void At_0_and_at_100_percent_one_revision_has_it_all()
    {
        Expect(
            Judge("""{"status":{"traffic":[{"revisionName":"runtime-00109-kfd","percent":100}]}}""", new ExpectedTraffic(0, "b")),
            Verdict.Pass,
            "100 % on runtime-00109-kfd");
        Expect(
            Judge("""{"status":{"traffic":[{"revisionName":"runtime-00110-qrs","percent":100}]}}""", new ExpectedTraffic(100, "b")),
            Verdict.Pass,
            "100 % on runtime-00110-qrs");
        Expect(Judge(
            """{"status":{"traffic":[{"revisionName":"runtime-00110-qrs","percent":1},{"revisionName":"runtime-00109-kfd","percent":99}]}}""",
            new ExpectedTraffic(0, "b")), Verdict.Fail, "1 % on runtime-00110-qrs");
    }

    [Fact]
    public void A_ledger_that_does_not_name_what_to_ask_for_is_undecided()
    {
        TrafficGate.JudgeNames("runtime", Cloud, Runtime).Should().BeNull();
        Expect(TrafficGate.JudgeNames("runtime", null, Runtime)!, Verdict.Undecided, "it lacks cloud");
        Expect(
            TrafficGate.JudgeNames("runtime", Cloud, null)!,
            Verdict.Undecided,
            "services.runtime.service, services.runtime.current, services.runtime.rollback");
        Expect(
            TrafficGate.JudgeNames("runtime", Cloud, Runtime with { Rollback = " " })!,
            Verdict.Undecided,
            "it lacks services.runtime.rollback");
        Expect(
            TrafficGate.JudgeNames("runtime", Cloud, Runtime with { Rollback = Runtime.Current })!,
            Verdict.Undecided,
            "both runtime-00110-qrs");
    }

    [Theory]
    [InlineData(true, "cohort", 25, false, "null", Verdict.Pass, "25 %")]
    [InlineData(true, "cohort", 50, false, "null", Verdict.Fail, "its routing status says 50 % (mode is cohort, cohort_percentage 50)")]
    [InlineData(true, "rust", 25, false, "null", Verdict.Fail, "says 100 % (mode is rust)")]
    [InlineData(true, "legacy", 25, false, "null", Verdict.Fail, "says 0 % (mode is legacy)")]
    [InlineData(false, "cohort", 25, false, "null", Verdict.Fail, "says 0 % (enabled is false)")]
    [InlineData(true, "cohort", 25, true, "null", Verdict.Fail, "says 0 % (force_legacy is true)")]
    [InlineData(true, "cohort", 25, true, "\"rust_shell\"", Verdict.Fail, "says 0 % (force_legacy is true)")]
    [InlineData(true, "cohort", 25, false, "\"legacy\"", Verdict.Fail, "says 0 % (override_target is legacy)")]
    [InlineData(true, "cohort", 25, false, "\"rust_shell\"", Verdict.Fail, "says 100 % (override_target is rust_shell)")]
    [InlineData(true, "cohort", 101, false, "null", Verdict.Undecided, "cohort_percentage from 0 to 100")]
    [InlineData(true, "other", 25, false, "null", Verdict.Undecided, "not 'other'")]
    [InlineData(true, "cohort", 25, false, "\"canary\"", Verdict.Undecided, "override_target")]
    public void The_control_service_routes_the_same_share(
        bool enabled, string mode, int percentage, bool forced, string target, Verdict verdict, string says)
    {
        var (on, off) = (enabled ? "true" : "false", forced ? "true" : "false");
        var body =
            $$$"""{"data":{"enabled":{{{on}}},"mode":"{{{mode}}}","cohort_percentage":{{{percentage}}},"rust_routes":[],"force_legacy":{{{off}}},"legacy_base_url":null,"override_target":{{{target}}}}}""";

        var judgement = TrafficGate.JudgeRoutes(Quarter, Http(200, body));

        Expect(judgement, verdict, says);
        if (verdict != Verdict.Undecided)
        {
            judgement.Reason.Should().Contain("it splits web routes, and is further evidence beside Cloud Run's traffic");
        }
    }

    public static TheoryData<Answer, string> NoSplits => new()
    {
        { Http(401, ""), "answered 401" },
        { Http(403, ""), "answered 403" },
        { Http(404, ""), "answered 404" },
        { Http(302, ""), "answered 302" },
        { Http(503, ""), "answered 503" },
        { Http(200, "<html>"), "expected data" },
        { Http(200, """{"data":[]}"""), "expected data" },
        { Http(200, """{"data":{"enabled":"true","mode":"rust","force_legacy":false,"override_target":null}}"""), "expected enabled" },
        { Http(200, """{"data":{"enabled":true,"mode":"rust","force_legacy":false}}"""), "override_target" },
        {
            Http(
                200,
                """{"data":{"enabled":true,"mode":"rust","force_legacy":false,"override_target":null,"domain_overrides":{"chat_pilot":"legacy"}}}"""),
            "chat_pilot"
        },
        { new NoAnswer(NoAnswerKind.NotStarted, "CONTROL_BASE_URL is not set"), "CONTROL_BASE_URL is not set" },
        { new TextAnswer("x"), "of no known kind" },
    };

    [Theory]
    [MemberData(nameof(NoSplits))]
    public void What_the_control_service_does_not_tell_is_undecided(Answer answer, string says) =>
        Expect(TrafficGate.JudgeRoutes(Quarter, answer), Verdict.Undecided, says);

    [Fact]
    public void Its_words_are_as_approved() => Words.AreApproved(
        "traffic",
        [
            .. NoDescriptions.Select(row => TrafficGate.JudgeService("runtime", Cloud, Runtime, Quarter, row.Data.Item1)),
            .. NoSplits.Select(row => TrafficGate.JudgeRoutes(Quarter, row.Data.Item1)),
            .. new[] { 25, 50 }.Select(percent => TrafficGate.JudgeRoutes(
                Quarter,
                Http(
                    200,
                    $$$"""{"data":{"enabled":true,"mode":"cohort","cohort_percentage":{{{percent}}},"force_legacy":false,"override_target":null}}"""))),
            .. new[] { "{}", "[1]", """[{"revisionName":"a","percent":100},{"revisionName":"a","tag":"t"},{"revisionName":"b","tag":"t"}]""",
                """[{"revisionName":"runtime-00110-qrs","percent":25},{"revisionName":"runtime-00109-kfd","percent":75}]""", """[{"revisionName":"runtime-00109-kfd","percent":100}]""", "[]" }
                .Select(traffic => Judge($$$"""{"status":{"traffic":{{{traffic}}}}}""")),
            .. new[]
            {
                "[]",
                "{}",
                """{"metadata":[],"status":{}}""",
                """{"metadata":{"name":"other"},"status":{}}""",
                """{"metadata":{"generation":8},"status":{"observedGeneration":7}}""",
            }
                .Select(output => Judge(output)),
            .. new[] { "internal", null }.Select(tag =>
                TrafficGate.JudgeTag("runtime", StageSpan.OfLedger(
                    new StageExit(1), Now, Now, Now) with { Revisions = [new WindowRevision("runtime", "runtime-00110-qrs", Now, tag)] })),
            TrafficGate.JudgeTag("runtime", StageSpan.OfLedger(new StageExit(1), Now, Now, Now)),
            TrafficGate.JudgeTag(
                "runtime",
                Runtime,
                new ProcessAnswer(0, """{"status":{"traffic":[{"revisionName":"runtime-00109-kfd","percent":100}]}}""", "")),
            TrafficGate.JudgeNames("runtime", null, null)!,
            TrafficGate.JudgeNames("runtime", Cloud, Runtime with { Rollback = Runtime.Current })!,
            ExpectedTraffic.Of(Ledgers.With(), Now).Lacking!,
        ]);

    private static Judgement Judge(string output, ExpectedTraffic? expected = null) =>
        TrafficGate.JudgeService("runtime", Cloud, Runtime, expected ?? Quarter, new ProcessAnswer(0, output, ""));

    private static void Expect(Judgement judgement, Verdict verdict, string says)
    {
        judgement.Verdict.Should().Be(verdict, judgement.Reason);
        judgement.Reason.Should().Contain(says);
        (judgement.Remediation.Length > 0).Should().Be(verdict != Verdict.Pass);
    }

    private static LedgerStage Entry(int stage, Instant at, int percent) => new(stage, null, at, Cohort.External, percent, "khala-oncall");

    private static HttpAnswer Http(int status, string body) => new(status, new Dictionary<string, string>(), body);
}
