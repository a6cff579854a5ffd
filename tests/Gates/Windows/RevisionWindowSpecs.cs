using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates.Windows;

public class RevisionWindowSpecs
{
    private static readonly Duration Hour = Duration.FromMinutes(60);

    [Fact]
    public void Deployed_and_routed_before_the_entry_the_window_begins_at_the_entry()
    {
        var span = Begun(Told.All());

        span.From.Should().Be(Told.Entered);
        span.Moved.Should().BeNull();
        span.Says(Hour).Should().BeNull();
        span.Revisions.Should().HaveCount(3).And.Contain(new WindowRevision("runtime", "runtime-00110-qrs", Told.Entered - Duration.FromDays(2), "canary"));
    }

    [Theory]
    [InlineData("control", "openagents-control-service-00042-abc")]
    [InlineData("runtime", "runtime-00110-qrs")]
    [InlineData("khala", "oa-khala-backend-00012-p2x")]
    public void A_revision_that_was_created_in_the_middle_of_the_hold_begins_the_window(string name, string revision)
    {
        var span = Begun([.. Told.All().Select(told => told.Name == name ? told with { Current = Told.Revision(name, Told.Ago(6)) } : told)]);

        span.Should().BeEquivalentTo(new { Told.Entered, From = Told.Ago(6), To = Told.Now });
        span.Moved.Should().Be($"when the revision {revision} of {name} was created, later than the ledger's 2026-11-18T15:00:00Z");
        span.Says(Hour).Should().Be($"the window began at 2026-11-18T15:59:00Z, {span.Moved}, so that the earliest exit is at 2026-11-18T16:59:00Z");
        StageWindow.JudgeLength(span.Window, Hour, span.Moved)!.Should().BeEquivalentTo(new { Verdict = Verdict.Undecided, Remediation = "wait until 2026-11-18T16:59:00Z, then run the gate again" })
            .And.Match<Judgement>(judged => judged.Reason.Contains($"{span.Moved}, and is 6 minutes long"));
        HoldGate.Judge(span.Window, HoldObjective.Of(Hour), Ledgers.With(), Told.Now, span.Moved).Should().Match<Judgement>(held =>
            held.Verdict == Verdict.Fail && held.Reason.Contains($"{span.Moved}, and was held for 6 minutes") && held.Remediation.Contains("2026-11-18T16:59:00Z"));
    }

    [Fact]
    public void A_fraction_of_a_second_counts_as_a_whole_one() =>
        Begun(Told.With(runtime => runtime with { Current = Told.Revision("runtime", Told.Ago(6) + Duration.FromMilliseconds(1)) })).From.Should().Be(Told.Ago(6) + Duration.FromSeconds(1));

    [Fact]
    public void The_latest_of_all_begins_the_window() => Begun(
            [
                .. Told.All().Select(told => told.Name switch
                {
                    "control" => told with { Current = Told.Revision("control", Told.Ago(20)) },
                    "runtime" => told with { Service = Told.Service("runtime", Told.Ago(10)) },
                    _ => told with { Current = Told.Revision("khala", Told.Ago(30)) },
                }),
            ])
        .Should().BeEquivalentTo(new { From = Told.Ago(10) }).And.Match<StageSpan>(span => span.Because.StartsWith("the routes of runtime changed"));

    [Fact]
    public void A_hold_that_was_begun_again_after_them_begins_there() => RevisionWindow.Of(
            StageSpan.OfLedger(new StageExit(1), Told.Entered, Told.Ago(5), Told.Now), Told.With(runtime => runtime with { Current = Told.Revision("runtime", Told.Ago(6)) }), [])
        .Span!.Should().BeEquivalentTo(new { Told.Entered, From = Told.Ago(5), Because = "the hold of stage 1 was begun again", Moved = (string?)null });

    [Theory]
    [InlineData("""{"metadata":{"name":"runtime-00110-qrs"},"status":{"conditions":[{"type":"Ready","status":"True"}]}}""", "metadata.creationTimestamp")]
    [InlineData("""{"metadata":{"name":"runtime-00110-qrs","creationTimestamp":1},"status":{"conditions":[{"type":"Ready","status":"True"}]}}""", "metadata.creationTimestamp")]
    [InlineData("""{"metadata":{"name":"runtime-00110-qrs","creationTimestamp":"yesterday"},"status":{"conditions":[{"type":"Ready","status":"True"}]}}""", "metadata.creationTimestamp")]
    [InlineData("""{"status":{"conditions":[{"type":"Ready","status":"True"}]}}""", "metadata.creationTimestamp")]
    [InlineData("""{"metadata":{"name":"runtime-00109-kfd","creationTimestamp":"2026-11-16T18:02:11Z"},"status":{"conditions":[]}}""", "it described runtime-00109-kfd")]
    [InlineData("""{"metadata":{"creationTimestamp":"2026-11-16T18:02:11Z"},"status":{}}""", "one of the type Ready")]
    [InlineData("""{"metadata":{"creationTimestamp":"2026-11-16T18:02:11Z"},"status":{"conditions":[{"type":"Ready","status":"False","message":"no port"}]}}""", "Cloud Run says False: no port")]
    [InlineData("[]", "one JSON object")]
    public void A_creation_that_nobody_tells_is_undecided(string revision, string says) =>
        Lacking(Told.With(runtime => runtime with { Current = new ProcessAnswer(0, revision, "") })).Should().Contain(says);

    [Theory]
    [InlineData("\"message\":\"no port\",\"reason\":\"HealthCheck\"", "no port")]
    [InlineData("\"reason\":\"HealthCheck\"", "HealthCheck")]
    [InlineData("\"severity\":\"Error\"", "no reason told")]
    public void A_revision_that_is_not_ready_says_why_and_what_to_do(string told, string why)
    {
        var revision = $$$"""{"metadata":{"creationTimestamp":"2026-11-16T18:02:11Z"},"status":{"conditions":[{"type":"Ready","status":"False",{{{told}}}}]}}""";

        var lacking = RevisionWindow.Of(Told.Span, Told.With(runtime => runtime with { Current = new ProcessAnswer(0, revision, "") }), []).Lacking!;

        lacking.Reason.Should().Be($"expected runtime-00110-qrs, which runtime is rolled out with, to be ready; Cloud Run says False: {why}");
        lacking.Remediation.Should().Be("mend runtime-00110-qrs or roll out another revision, enter it in the ledger's services.runtime, and begin the hold again");
    }

    [Fact]
    public void All_that_is_lacking_is_told()
    {
        var none = new NoAnswer(NoAnswerKind.Unreachable, "no gcloud");

        Lacking([.. Told.All().Select(told => told.Name == "khala" ? told with { Service = none } : told with { Current = none })])
            .Should().Contain("the revision openagents-control-service-00042-abc").And.Contain("the revision runtime-00110-qrs").And.Contain("the service oa-khala-backend");
    }

    [Fact]
    public void What_began_with_this_very_instant_begins_the_window() =>
        Begun(Told.With(runtime => runtime with { Current = Told.Revision("runtime", Told.Now) })).From.Should().Be(Told.Now);

    [Fact]
    public void A_gcloud_that_does_not_answer_is_undecided()
    {
        Lacking(Told.With(runtime => runtime with { Current = new NoAnswer(NoAnswerKind.Unreachable, "no gcloud") })).Should().Contain("no gcloud");
        Lacking(Told.With(runtime => runtime with { Service = new ProcessAnswer(1, "", "ERROR: signed out") })).Should().Contain("signed out");
    }

    [Fact]
    public void What_Cloud_Run_dates_after_now_is_undecided_for_a_clock_is_wrong() =>
        Lacking(Told.With(runtime => runtime with { Current = Told.Revision("runtime", Told.Now + Duration.FromMinutes(2)) })).Should().Contain("2026-11-18T16:07:00Z").And.Contain("it is 2026-11-18T16:05:00Z");

    [Fact]
    public void A_clock_that_is_wrong_is_to_be_set() => RevisionWindow.Of(
            Told.Span, Told.With(runtime => runtime with { Current = Told.Revision("runtime", Told.Now + Duration.FromMinutes(2)) }), [])
        .Lacking!.Should().BeEquivalentTo(new
        {
            Reason = "expected what Cloud Run tells to be past; it says 2026-11-18T16:07:00Z, when the revision runtime-00110-qrs of runtime was created, and it is 2026-11-18T16:05:00Z",
            Remediation = "set this machine's clock right, then run the gate again",
        });

    private static StageSpan Begun(IReadOnlyList<ServiceAnswers> told)
    {
        var (span, lacking) = RevisionWindow.Of(Told.Span, told, []);
        lacking.Should().BeNull();
        return span!;
    }

    private static string Lacking(IReadOnlyList<ServiceAnswers> told)
    {
        var (span, lacking) = RevisionWindow.Of(Told.Span, told, []);
        span.Should().BeNull();
        lacking!.Verdict.Should().Be(Verdict.Undecided);
        lacking.Remediation.Should().NotBeEmpty();
        return lacking.Reason;
    }
}
