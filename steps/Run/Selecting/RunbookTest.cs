using System.Globalization;
using RolloutSpecs.Gates;
using RolloutSpecs.Steps;

namespace RolloutSpecs.Run.Selecting;

/// <summary>One test of the runbook: a case, something that it lacks, or something that is wrong in its features.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Traits">What a filter selects it by.</param>
/// <param name="Location">File and line, or empty.</param>
public sealed record RunbookTest(string Id, string Name, IReadOnlyDictionary<string, HashSet<string>> Traits, string Location)
{
    /// <summary>How the id of a test begins that stands for something wrong in the features; the rest says what.</summary>
    public const string Wrong = "wrong: ";

    /// <summary>All tests of a runbook.</summary>
    public static IReadOnlyList<RunbookTest> Of(RunbookContents runbook) =>
    [
        .. runbook.Cases.Select(entry => new RunbookTest(
            entry.Case.Id, NameOf(entry.Case), ScenarioCases.TraitsOf(entry.Case, entry.Scenario.Info.CombinedTags), entry.Case.Location)),
        .. runbook.Gaps.Select(gap => new RunbookTest(gap.Case.Id, NameOf(gap.Case), ScenarioCases.TraitsOf(gap), gap.Case.Location)),
        .. runbook.Problems.Distinct()
            .Select(wrong => new RunbookTest(Wrong + wrong, wrong, new Dictionary<string, HashSet<string>>(), "")),
    ];

    private static string NameOf(RunbookCase expected) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(expected.Exit.Stage is { } stage ? $"stage {stage}" : "rollback validation")}{(expected.Exit.Step is { } step ? $" step {step}" : "")}, {expected.Gate}: {expected.Name}");
}
