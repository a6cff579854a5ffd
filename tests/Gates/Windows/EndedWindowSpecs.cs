using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates.Windows;

public class EndedWindowSpecs
{
    private static readonly RolloutLedger Ledger = Ledgers.With();
    private static readonly StageSpan Span = StageSpan.OfLedger(new StageExit(1), Told.Entered, Told.Entered, Told.Now);
    private static readonly ChainContext Context = new(Ledger, "live", (Told.Now + Duration.FromDays(3)).ToDateTimeOffset());

    private static readonly JudgedWindow Window = (Span.NotBefore(Told.Ago(61), "the revision r was created") with
    {
        Revisions = [new WindowRevision("runtime", "runtime-00110-qrs", Told.Ago(61), "canary")],
        Explained = [new LedgerRouteChange("khala", Told.Ago(30), "khala-oncall", "an annotation")],
    }).ToJudged();

    [Fact]
    public void Its_own_record_says_when_the_window_began()
    {
        var (span, lacking) = EndedWindow.Of(Span, [Record(Decided())], Context);

        lacking.Should().BeNull();
        span!.Should().BeEquivalentTo(new { From = Told.Ago(61), To = Told.Now, Because = "the revision r was created" });
        span.Revisions.Should().Equal(new WindowRevision("runtime", "runtime-00110-qrs", Told.Ago(61), "canary"));
        span.Explained.Should().ContainSingle();
        span.ToJudged().Should().BeEquivalentTo(Window, "a stage that is gated again keeps it");
    }

    [Fact]
    public void A_record_survives_being_written() =>
        EndedWindow.Of(Span, [StatusRecord.Of(Record(Decided()).Name, new TextAnswer(DecisionJson.Write(Decided())))], Context).Span!.From.Should().Be(Told.Ago(61));

    [Fact]
    public void A_restart_of_the_hold_after_it_begins_the_window() => EndedWindow.Of(
            StageSpan.OfLedger(new StageExit(1), Told.Entered, Told.Ago(5), Told.Now), [Record(Decided())], Context)
        .Span!.From.Should().Be(Told.Ago(5));

    [Fact]
    public void A_whole_stages_record_tells_of_its_steps()
    {
        var step = Span with { Exit = new StageExit(3, 50) };
        var whole = Decided(stage => stage with { Stage = 3, Windows = [Window with { Step = 25 }, Window with { Step = 50, From = Told.Ago(62).ToDateTimeOffset() }] });

        step.Exit.Tellers.Select(exit => exit.Slug).Should().Equal("stage-3-50", "stage-3");
        EndedWindow.Of(step, [Record(whole, "stage-3")], Context).Span!.From.Should().Be(Told.Ago(62));
    }

    [Fact]
    public void The_newest_record_counts() => Lacking(
        [Record(Decided()), Record(Decided(stage => stage with { Windows = [] }) with { DecidedAt = Told.Now.ToDateTimeOffset().AddMinutes(1) })],
        "does not hold when its window began");

    [Fact]
    public void Without_a_record_it_is_undecided() => Lacking([], "the status folder has no record of it");

    [Fact]
    public void Nor_does_a_record_tell_that_is_broken_or_of_something_else()
    {
        Lacking([new StatusRecord(Record(Decided()).Name, null, "cannot be read: gone")], "cannot be read: gone");
        Lacking([Record(Decided() with { Environment = "rehearsal" })], "is of the environment rehearsal");
        Lacking([Record(Decided() with { Replay = true })], "is a replay");
        Lacking([Record(Decided() with { Revisions = new Dictionary<string, Revisions>() })], "is about other revisions");
        Lacking([Record(Decided(stage => stage with { Windows = [Window with { Entered = Window.Entered.AddHours(-2) }] }))], "is about its entry of 2026-11-18T13:00:00Z");
        Lacking([Record(Decided(stage => stage with { Windows = [Window with { From = Window.To.AddSeconds(1) }] }))], "began after 2026-11-18T16:05:00Z");
    }

    private static void Lacking(IReadOnlyList<StatusRecord> records, string says)
    {
        var (span, lacking) = EndedWindow.Of(Span, records, Context);
        span.Should().BeNull();
        lacking!.Verdict.Should().Be(Verdict.Undecided);
        lacking.Reason.Should().StartWith("stage 1 has ended, so that its own newest record must say which revisions its window was about and when it began; ").And.Contain(says);
        lacking.Remediation.Should().Be("name the folder that holds its record in ROLLOUT_STATUS_DIR; without one, enter the stage again and gate it before it is left");
    }

    private static Decision Decided(Func<StageDecision, StageDecision>? change = null)
    {
        var wanted = new RunbookCase("hold", new StageExit(1), "hold", "Held", ["2.1"], "f:1");
        var decision = DecisionMaker.Decide(
            new RunCircumstances(Ledger.Rollout, "live", null, false, "khala", Told.Now.ToDateTimeOffset(), null, null, Revisions.Of(Ledger)),
            [wanted],
            [new CaseResult(wanted, Judgement.Pass("held") with { Window = Window }, [])],
            _ => null);
        return decision with { Stages = [(change ?? (stage => stage))(decision.Stages[0] with { Attempt = 1 })] };
    }

    private static StatusRecord Record(Decision decision, string slug = "stage-1") => new(new StatusRecordName(decision.DecidedAt, StageExit.Parse(slug)!, 1), decision, null);
}
