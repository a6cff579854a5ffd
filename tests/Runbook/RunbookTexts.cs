using Gherkin.CucumberMessages;
using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gherkin.Features;
using RolloutSpecs.Probes.Plan;
using RolloutSpecs.Steps.Runbook;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Runbook;

/// <summary>The runbook's own feature files as texts, to be changed before they are read.</summary>
internal static class RunbookTexts
{
    public static IReadOnlyDictionary<string, string> Real { get; } = Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "specs"), "*.feature", SearchOption.AllDirectories)
        .Select(path => (Name: Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), path))
        .Where(file => !file.Name.Split('/').Any(part => part is "bin" or "obj"))
        .OrderBy(file => file.Name, StringComparer.Ordinal)
        .ToDictionary(file => file.Name, file => File.ReadAllText(file.path));

    private static readonly IReadOnlyList<RunbookCase> OfWindows =
        [.. Read(Real).Expected.Where(one => one.Text.Contains("% of the expected samples", StringComparison.Ordinal))];

    /// <summary>The gates that judge a window.</summary>
    public static IReadOnlyList<string> WindowGates { get; } = [.. OfWindows.Select(one => one.Gate).Distinct()];

    /// <summary>Those of them that a stage has.</summary>
    public static IReadOnlyList<string> WindowGatesOfStages { get; } =
        [.. OfWindows.Where(one => one.Exit.Stage is not null).Select(one => one.Gate).Distinct()];

    public static RunbookContents Read(IEnumerable<KeyValuePair<string, string>> texts) => Read(texts, RealPlan.File);

    public static RunbookContents Read(IEnumerable<KeyValuePair<string, string>> texts, PlanFile plan)
    {
        var (features, problems) = (new List<FeatureFile>(), new List<string>());
        foreach (var (name, text) in texts)
        {
            try
            {
                features.Add(new FeatureLoader(new IncrementingIdGenerator()).Load(name, text));
            }
            catch (FeatureException failure)
            {
                problems.Add(failure.Message);
            }
        }

        return RunbookContents.Of(plan, features, problems);
    }

    /// <summary>The runbook with one feature's text changed.</summary>
    public static RunbookContents With(string file, Func<string, string> change) =>
        Read(Real.Select(feature => feature.Key.EndsWith(file, StringComparison.Ordinal)
            ? KeyValuePair.Create(feature.Key, Changed(feature.Value, change))
            : feature));

    public static RunbookContents With(string file, string part, string replacement) =>
        With(file, text => text.Replace(part, replacement, StringComparison.Ordinal));

    public static RunbookContents Without(string file) => Read(Real.Where(feature => feature.Key != file));

    /// <summary>The text without one scenario: without its Examples row where it has one.</summary>
    public static string Without(this string text, Scenario scenario)
    {
        var lines = text.Split('\n').ToList();
        var first = (int)scenario.Line - 1;
        if (scenario.Info.Arguments.Count > 0)
        {
            lines.RemoveAt(first);
            return string.Join('\n', lines);
        }

        // Its tags stand above it, and it ends where another one's begin.
        var last = lines.FindIndex(first + 1, line => line.TrimStart() is var begin && (begin.StartsWith('@')
            || begin.StartsWith("Scenario", StringComparison.Ordinal)
            || begin.StartsWith("Rule", StringComparison.Ordinal)));
        while (lines[first - 1].TrimStart().StartsWith('@'))
        {
            first--;
        }

        lines.RemoveRange(first, (last < 0 ? lines.Count : last) - first);
        return string.Join('\n', lines);
    }

    private static string Changed(string text, Func<string, string> change)
    {
        var changed = change(text);
        return changed == text ? throw new ArgumentException("the change changes nothing", nameof(change)) : changed;
    }
}
