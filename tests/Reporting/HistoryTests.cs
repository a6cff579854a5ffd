using RolloutSpecs.Gates.Attempts;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Reporting.Views;

namespace RolloutSpecs.Tests.Reporting;

public sealed class HistoryTests
{
    [Fact]
    public void Gates_and_indicators_are_set_beside_those_of_the_attempts_before()
    {
        var history = HistoryView.Of(Windows.Several()).Should().ContainSingle().Subject;

        history.Columns.Select(column => $"{column.Name}: {column.Kind}").Should().Equal("attempt 1: Go", "this run: NoGo");
        history.Gates.Should().ContainSingle().Which.Cells.Should().Equal(Verdict.Pass, Verdict.Fail);
        history.Indicators[0].Cells.Select(cell => cell?.PeakValue)
            .Should().Equal("0.6 evictions in 60 minutes", "0.6 evictions in 60 minutes");
    }

    [Fact]
    public void A_record_that_cannot_be_trusted_is_named_and_not_compared()
    {
        var model = Windows.Several();
        var broken = model.Records[0] with { Problem = "was changed after it was written" };

        var history = HistoryView.Of(model with
        {
            Records = [broken],
            Decision = AttemptHistory.Number(model.Decision, [broken]),
        }).Should().ContainSingle().Subject;

        history.Columns.Should().ContainSingle().Which.Name.Should().Be("this run");
        history.Earlier.Should().ContainSingle().Which.Problem.Should().Be("was changed after it was written");
    }
}
