using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Gherkin.Compatibility;

public class CompatibilitySpecs
{
    public static TheoryData<string> Names => [.. Suites.Run.Select(suite => suite.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_suite_of_the_compatibility_kit_is_told_as_the_kit_tells_it(string name)
    {
        Requires.CompatibilityKit();
        var suite = Suites.Run.Single(candidate => candidate.Name == name);

        var told = await SuiteRun.MessagesAsync(suite);

        Comparison.FirstDifference(Expected(suite), told).Should().BeNull();
    }

    // The kit is shown to be green there, so that one that turns red as well is noticed.
    private static IEnumerable<string> Expected(Suite suite)
    {
        var lines = new SuiteFolder(suite.Name).Messages;
        if (!suite.IsRedHere)
        {
            return lines;
        }

        lines[^1].Should().Contain("\"success\":true");
        return [.. lines.SkipLast(1), lines[^1].Replace("\"success\":true", "\"success\":false", StringComparison.Ordinal)];
    }
}
