using RolloutSpecs.Run.Selecting;

namespace RolloutSpecs.Tests.Run;

/// <summary>A filter selects in process what <c>dotnet test --filter</c> selects.</summary>
public class TestFilterSpecs
{
    private static readonly IReadOnlyList<RunbookTest> Tests =
    [
        Test("hold", ("Stage", ["2"]), ("Gate", ["hold"]), ("Runbook", ["2.1", "2.2"])),
        Test("chain", ("Stage", ["2"]), ("Gate", ["chain"])),
        Test("cohort", ("Stage", ["3"]), ("Step", ["25"]), ("Gate", ["cohort"])),
    ];

    [Theory]
    [InlineData("", "hold chain cohort")]
    [InlineData("Stage=2", "hold chain")]
    [InlineData("stage=2", "hold chain")]
    [InlineData("Stage=2&Gate=hold", "hold")]
    [InlineData("Stage=3|(Stage=2&Gate!=hold)", "chain cohort")]
    [InlineData("Gate~ho", "hold cohort")]
    [InlineData("Gate!~ho", "chain")]
    [InlineData("DisplayName=chain", "chain")]
    [InlineData("Runbook=2.2", "hold")]
    [InlineData("Scenario", "hold chain cohort")]
    [InlineData("FullyQualifiedName=RolloutSpecs.Specs.Runbook.Scenario", "hold chain cohort")]
    public void A_filter_selects_what_it_names(string filter, string selected) => Selected(filter).Should().Be(selected);

    [Theory]
    [InlineData("Step!=25", "hold chain")]
    [InlineData("Runbook!=2.1", "chain cohort")]
    [InlineData("Runbook!=2.9", "hold chain cohort")]
    public void A_negation_holds_where_no_value_of_the_trait_is_the_one_named(string filter, string selected) =>
        Selected(filter).Should().Be(selected);

    [Theory]
    [InlineData("Stage=")]
    [InlineData("Stage=9")]
    [InlineData("Stage=2&")]
    [InlineData("(Stage=2")]
    [InlineData("Category=slow")]
    public void A_filter_that_cannot_be_read_or_names_nothing_selects_nothing(string filter) => Selected(filter).Should().BeEmpty();

    private static string Selected(string filter) => string.Join(' ', TestFilter.Select(filter, Tests).Select(test => test.Name));

    private static RunbookTest Test(string name, params (string Key, string[] Values)[] traits) =>
        new(name, name, traits.ToDictionary(trait => trait.Key, trait => trait.Values.ToHashSet()), "");
}
