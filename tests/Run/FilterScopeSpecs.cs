using RolloutSpecs.Run.Selecting;

namespace RolloutSpecs.Tests.Run;

public class FilterScopeSpecs
{
    [Theory]
    [InlineData("")]
    [InlineData("Stage=2")]
    [InlineData("stage=2")]
    [InlineData("Stage=3&Step=25")]
    [InlineData("(Stage=0|Stage=1) & Step != 50")]
    [InlineData("Rollback=Validation")]
    public void A_filter_of_stages_steps_and_validation_asks_for_each_of_them_as_a_whole(string filter) =>
        FilterScope.AsksForWholeStages(filter).Should().BeTrue();

    [Theory]
    [InlineData("Stage=2&Gate=hold")]
    [InlineData("Stage~2")]
    [InlineData("Runbook=1.4")]
    [InlineData("Stage=2|DisplayName~hold")]
    [InlineData("hold")]
    public void Any_other_filter_asks_for_parts(string filter) => FilterScope.AsksForWholeStages(filter).Should().BeFalse();
}
