using NodaTime;
using RolloutSpecs.Gates;
using RolloutSpecs.Steps;

namespace RolloutSpecs.Tests.Gates.Windows;

public class JudgeSpecs
{
    private static readonly StageSpan Moved = Told.Span.NotBefore(Told.Ago(62), "the revision r of runtime was created");

    [Fact]
    public void The_reason_of_a_judgement_over_a_moved_window_says_what_moved_it_and_the_decision_keeps_it()
    {
        var judge = new Judge();

        judge.Spans(Moved, Moved.Says(Duration.FromMinutes(60)));
        judge.That(Judgement.Pass("no errors"));

        judge.Judgement.Reason.Should().Be(
            "no errors; the window began at 2026-11-18T15:03:00Z, when the revision r of runtime was created, later than the ledger's 2026-11-18T15:00:00Z, so that the earliest exit is at 2026-11-18T16:03:00Z");
        judge.Judgement.Window.Should().BeEquivalentTo(Moved.ToJudged());
    }

    [Fact]
    public void So_does_that_of_a_red_one()
    {
        var judge = new Judge();
        judge.Spans(Moved, Moved.Says(Duration.FromMinutes(60)));

        var judging = () => judge.That(Judgement.Fail("errors", "mend them"));

        judging.Should().Throw<RedException>();
        judge.Judgement.Should().Match<Judgement>(judged => judged.Verdict == Verdict.Fail && judged.Reason.Contains("the revision r of runtime was created") && judged.Window != null);
    }

    [Fact]
    public void A_window_that_the_ledger_began_adds_nothing()
    {
        var judge = new Judge();
        judge.Spans(Told.Span, Told.Span.Says(Duration.FromMinutes(60)));
        judge.That(Judgement.Pass("no errors"));

        judge.Judgement.Reason.Should().Be("no errors");
        new Judge().Judgement.Window.Should().BeNull();
    }
}
