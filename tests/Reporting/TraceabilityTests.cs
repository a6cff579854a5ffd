using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Reporting.Views;

namespace RolloutSpecs.Tests.Reporting;

public sealed class TraceabilityTests
{
    [Fact]
    public void A_clause_that_other_stages_ask_for_too_does_not_pass_by_one_of_them()
    {
        var model = Models.Go();
        var elsewhere = Models.Runbook[0] with { Id = "later", Exit = new StageExit(3) };

        Clause(model, "1.1").IsPartly.Should().BeFalse();
        Clause(model with { Runbook = [.. model.Runbook, elsewhere] }, "1.1").Should().BeEquivalentTo(
            new { IsPartly = true, Expected = 2 });
    }

    [Fact]
    public void A_stages_clause_does_not_pass_where_the_stage_is_a_no_go()
    {
        var stage = new RunbookCase("s", new StageExit(0), "sync-health", "Healthy", ["2.0"], $"{Models.Location}:9");
        var other = new RunbookCase("o", new StageExit(0), "ws-only", "Without fallback", ["1.3"], $"{Models.Location}:12");
        var model = Models.Model(
            Models.Live,
            [new CaseResult(
                stage, Judgement.Pass("healthy"), []), new CaseResult(other, Judgement.Fail("a fallback is left", "take it out"), [])],
            [stage, other]);

        Clause(model, "2.0").Verdict.Should().Be(Verdict.Fail);
    }

    private static Traceability Clause(ReportModel model, string number)
    {
        var stages = StageView.Of(model);
        return Traceability.Of(stages.SelectMany(view => view.Gates).SelectMany(
            gate => gate.Scenarios), stages, model.Clauses, model.Runbook).Single(clause => clause.Clause == number);
    }
}
