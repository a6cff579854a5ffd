using RolloutSpecs.Gherkin;

namespace RolloutSpecs.Tests.Gherkin.Running;

public class TableSpecs
{
    private static readonly string[] Vertical = ["Field", "Value"];
    private static readonly string[] Columns = ["name", "percent"];
    private static readonly string[] Twice = ["name", "name"];

    [Fact]
    public void A_table_of_fields_and_values_is_one_object()
    {
        var table = new Table(Vertical);
        table.AddRow("Name", "web");
        table.AddRow("Percent", "5");

        table.CreateInstance<Surface>().Should().BeEquivalentTo(new Surface { Name = "web", Percent = 5 });
    }

    [Fact]
    public void A_row_is_a_dictionary()
    {
        var table = new DataTable(Columns);
        table.AddRow("web", "5");
        var row = table.Rows[0];

        row.Keys.Should().Equal(Columns);
        row.Values.Should().Equal("web", "5");
        row.Count.Should().Be(2);
        row.ContainsKey("name").Should().BeTrue();
        row.TryGetValue("state", out _).Should().BeFalse();
        row.Should().Contain(KeyValuePair.Create("percent", "5"));
    }

    [Fact]
    public void A_table_that_fits_nothing_says_what_does_not_fit()
    {
        var table = new DataTable(Columns);
        table.AddRow("web", "5");
        table.AddRow("ios", "many");

        Refused(() => table.CreateSet<Named>().Should().BeEmpty()).Should().Be("the column 'percent' fits no property of Named");
        Refused(() => table.CreateSet<Surface>().Should().BeEmpty()).Should().Contain("'many'");
        Refused(() => table.CreateInstance<Surface>()).Should().Contain("the table has 2 rows");
        Refused(() => table.CreateSet<NeedsMore>().Should().BeEmpty()).Should().Be("the table has no column 'Owner'");
        Refused(() => table.AddRow("one")).Should().Contain("the row has 1 cells, the header 2");
        Refused(() => _ = new DataTable(Twice)).Should().Contain("names a column twice");
    }

    private static string Refused(Action action) => action.Should().Throw<Exception>().Which.Message;

    public sealed record Named(string Name);

    public sealed record NeedsMore(string Name, int Percent, string Owner);

    public sealed class Surface
    {
        public string Name { get; set; } = "";

        public int Percent { get; set; }
    }
}
