using System.Text.Json;
using Gherkin.CucumberMessages;
using RolloutSpecs.Gherkin.Checks;
using RolloutSpecs.Gherkin.Code;
using RolloutSpecs.Gherkin.Features;
using RolloutSpecs.Steps.Run;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Runbook;

/// <summary>Holds the runbook's own feature files and step code to each other.</summary>
public class RunbookSpecs
{
    private static readonly string[] NeededTags = ["Gate:", "Runbook:"];
    private static readonly IncrementingIdGenerator Ids = new();
    private static readonly IReadOnlyList<FeatureFile> Features =
        new FeatureLoader(Ids).LoadFolder(Path.Combine(Repository.Root, "specs"), Repository.Root);

    [Fact]
    public void Every_step_has_exactly_one_definition_and_every_definition_a_step() =>
        DryCheck.Findings(Features, StepCode.Read(Ids, Repository.Root, typeof(Judge).Assembly)).Should().BeEmpty();

    [Fact]
    public void The_file_that_editors_read_names_the_assembly_of_the_step_code()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "specs", "reqnroll.json")));

        file.RootElement.GetProperty("bindingAssemblies").EnumerateArray().Select(one => one.GetProperty("assembly").GetString())
            .Should().Equal(typeof(Judge).Assembly.GetName().Name);
    }

    [Fact]
    public void Every_scenario_names_its_gate_and_the_clause_that_it_covers()
    {
        var lacking =
            from scenario in Features.SelectMany(feature => feature.Scenarios)
            from key in NeededTags
            where !scenario.Info.CombinedTags.Any(tag => tag.StartsWith(key, StringComparison.Ordinal))
            select $"{scenario.Location} has no @{key}…";

        lacking.Should().BeEmpty();
    }

    public static TheoryData<string, string[]> Subjects =>
        new(RealPlan.Value.Subjects.Select(list => new TheoryDataRow<string, string[]>(list.Key.TrimEnd('s'), [.. list.Value])));

    [Theory]
    [MemberData(nameof(Subjects))]
    public void What_must_hold_is_named_in_the_text(string column, string[] names) =>
        Features.SelectMany(feature => feature.Scenarios)
            .Where(scenario => scenario.Info.Arguments.ContainsKey(column))
            .Select(scenario => scenario.Info.Arguments[column])
            .Chunk(names.Length)
            .Should().NotBeEmpty().And.OnlyContain(outline => outline.SequenceEqual(names));

    [Fact]
    public void The_README_says_where_each_gate_of_a_stage_holds()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

        RealPlan.Value.Gates.Where(gate => gate.Part.Stage is not null).Select(gate => gate.Gate).Distinct()
            .Should().OnlyContain(gate => readme.Contains($"\n| `{gate}` | ", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_clause_of_the_runbook_has_a_scenario_or_an_artifact_and_every_tag_a_clause()
    {
        var tagged = Features.SelectMany(feature => feature.Scenarios)
            .SelectMany(scenario => scenario.Info.CombinedTags)
            .Where(tag => tag.StartsWith("Runbook:", StringComparison.Ordinal))
            .Select(tag => tag["Runbook:".Length..])
            .ToHashSet();

        RealPlan.Value.Clauses.Where(clause => clause.Artifact is null && !tagged.Contains(clause.Number)).Should().BeEmpty();
        tagged.Should().BeSubsetOf(RealPlan.Value.Clauses.Select(clause => clause.Number));
        RealPlan.Value.Clauses.Select(clause => clause.Number).Should().OnlyHaveUniqueItems();
    }
}
