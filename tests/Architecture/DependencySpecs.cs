using System.Reflection;

namespace RolloutSpecs.Tests.Architecture;

public class DependencySpecs
{
    /// <summary>What each project may know of the others; nothing else.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Ending"] = [],
        ["Gates"] = [],
        ["Gherkin"] = [],
        ["Probes"] = ["Gates"],
        ["Publishing"] = ["Gates", "Probes"],
        ["Reporting"] = ["Gates"],
        ["Rehearsal"] = ["Gates"],
        ["Steps"] = ["Gates", "Gherkin", "Probes"],
        ["Observer"] = ["Gates", "Probes", "Rehearsal"],
        ["Release"] = ["Gates", "Probes"],
        ["Run"] = ["Gates", "Gherkin", "Probes", "Steps", "Publishing", "Reporting", "Rehearsal", "Decision.TestLogger", "Ending"],
        ["Decision.TestLogger"] = ["Ending"],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_knows_only_those_it_may(string project)
    {
        var known = Assembly.Load($"RolloutSpecs.{project}")
            .GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => name.StartsWith("RolloutSpecs.", StringComparison.Ordinal))
            .Select(name => name["RolloutSpecs.".Length..]);

        known.Should().BeSubsetOf(Allowed[project]);
    }

    [Fact]
    public void Every_project_of_ours_is_held_to_the_arrows()
    {
        var projects = Directory.EnumerateFiles(Path.Combine(Infra.Repository.Root, "steps"), "*.csproj", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension)
            .Select(name => name == "Logger" ? "Decision.TestLogger" : name);

        projects.Should().BeEquivalentTo(Allowed.Keys);
    }

    [Fact]
    public void Judging_knows_no_input_output()
    {
        var types = NetArchTest.Rules.Types
            .InAssembly(typeof(RolloutSpecs.Gates.Judgements.Judgement).Assembly)
            .That()
            .ResideInNamespaceStartingWith("RolloutSpecs");

        foreach (var forbidden in new[] { "System.Net.Http", "System.IO.File", "System.Diagnostics.Process", "System.TimeProvider" })
        {
            var result = types.ShouldNot().HaveDependencyOn(forbidden).GetResult();
            result.FailingTypeNames.Should().BeNullOrEmpty($"judging must not reach {forbidden}");
        }
    }
}
