using Json.Schema;
using RolloutSpecs.Probes.Plan;
using RolloutSpecs.Tests.Infra;
using RolloutSpecs.Tests.Ledger;

namespace RolloutSpecs.Tests.Runbook;

public class PlanSchemaSpecs
{
    private static readonly JsonSchema Schema =
        JsonSchema.FromText(File.ReadAllText(Path.Combine(Repository.Root, "specs", "plan.schema.json")));

    [Fact]
    public void The_plan_names_the_schema_and_is_valid_under_it()
    {
        RealPlan.Text.Should().StartWith("# yaml-language-server: $schema=plan.schema.json\n");
        IsValid(RealPlan.Text).Should().BeTrue();
    }

    [Theory]
    [InlineData("validation:", "validations:")]
    [InlineData("scenarios: 1 }", "scenarios: 0 }")]
    [InlineData("scenarios: 1 }", "scenarios: 1, more: 1 }")]
    [InlineData("clauses: [\"2.1\"], ", "")]
    [InlineData("clauses: [\"2.1\"]", "clauses: []")]
    [InlineData("hold: {", "Hold: {")]
    [InlineData("\"1.1\":", "first:")]
    [InlineData("[web, desktop, ios]", "[]")]
    [InlineData("surfaces: [web", "regions: [web")]
    [InlineData("- { step: 50 }", "- { step: 0 }")]
    [InlineData("- stage: 4", "- number: 4")]
    public void What_the_reader_refuses_in_one_place_the_schema_refuses(string part, string instead)
    {
        var text = RealPlan.Text.Replace(part, instead, StringComparison.Ordinal);

        PlanFile.Of(text).Plan.Should().BeNull();
        IsValid(text).Should().BeFalse();
    }

    private static bool IsValid(string text) => Schema.Evaluate(YamlToJson.Convert(text)).IsValid;
}
