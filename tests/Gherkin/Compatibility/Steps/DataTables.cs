using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class DataTables
{
    private IEnumerable<IEnumerable<string>> transposed = [];

    [When("the following table is transposed:")]
    public void Transpose(DataTable table)
    {
        var rows = Raw(table);
        transposed = Enumerable.Range(0, rows[0].Length).Select(column => rows.Select(row => row[column]));
    }

    [Then("it should be:")]
    public void ShouldBe(DataTable expected) => transposed.Should().BeEquivalentTo(Raw(expected), told => told.WithStrictOrdering());

    private static List<string[]> Raw(DataTable table) => [[.. table.Header], .. table.Rows.Select(row => row.Values.ToArray())];
}
