using Microsoft.VisualStudio.TestPlatform.Common.Filtering;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;

namespace RolloutSpecs.Run.Selecting;

/// <summary>Selects tests by a filter expression as the test platform reads it, by what xunit's adapter tells of them.</summary>
public static class TestFilter
{
    /// <summary>The full name of each test, which a filter without a property asks for.</summary>
    public const string FullName = "RolloutSpecs.Specs.Runbook.Scenario";

    /// <summary>The tests that the filter selects; none where it cannot be read or names a property that no test has.</summary>
    /// <param name="filter">The expression; empty for everything.</param>
    /// <param name="tests">All tests.</param>
    public static IReadOnlyList<RunbookTest> Select(string filter, IReadOnlyList<RunbookTest> tests)
    {
        if (string.IsNullOrWhiteSpace(filter))
        {
            return tests;
        }

        var wrapper = new FilterExpressionWrapper(filter);
        if (wrapper.ParseError is not null)
        {
            return [];
        }

        var expression = new TestCaseFilterExpression(wrapper);
        // The platform asks this set itself, so that case makes no difference, as in the adapter.
        var known = tests.SelectMany(test => test.Traits.Keys)
            .Concat(["DisplayName", "FullyQualifiedName"])
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return expression.ValidForProperties(known, _ => null) is null
            ? [.. tests.Where(test => expression.MatchTestCase(CaseOf(test), name => ValueOf(test, name)))]
            : [];
    }

    private static TestCase CaseOf(RunbookTest test) =>
        new(FullName, new Uri("executor://rolloutspecs"), "RolloutSpecs.Specs.dll") { DisplayName = test.Name };

    private static object? ValueOf(RunbookTest test, string name)
    {
        var values = test.Traits
            .Where(trait => string.Equals(trait.Key, name, StringComparison.OrdinalIgnoreCase))
            .SelectMany(trait => trait.Value)
            .ToArray();
        return values.Length > 0 ? values
            : string.Equals(name, "FullyQualifiedName", StringComparison.OrdinalIgnoreCase) ? FullName
            : string.Equals(name, "DisplayName", StringComparison.OrdinalIgnoreCase) ? test.Name
            : null;
    }
}
