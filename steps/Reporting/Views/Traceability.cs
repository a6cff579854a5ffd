using System.Globalization;
using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Requirements;

namespace RolloutSpecs.Reporting.Views;

/// <summary>A runbook clause and the scenarios of a run that cover it.</summary>
/// <param name="Clause">The clause, such as 1.1.</param>
/// <param name="Text">What it asks, or empty where the runbook has no such clause.</param>
/// <param name="Verdict">The scenarios' verdicts, rolled up, or null where none ran.</param>
/// <param name="Artifact">What of each run fulfils it where no scenario does, or null.</param>
/// <param name="Scenarios">The scenarios of this run that cover it.</param>
/// <param name="Expected">How many of the whole runbook do, for all stages and steps.</param>
public sealed record Traceability(
    string Clause, string Text, Verdict? Verdict, string? Artifact, IReadOnlyList<ScenarioView> Scenarios, int Expected)
{
    private const string StageClause = "2.";

    /// <summary>Whether all that was looked at passes, but more of the runbook asks for it.</summary>
    public bool IsPartly => Verdict == RolloutSpecs.Gates.Judgements.Verdict.Pass && Scenarios.Count < Expected;

    /// <summary>Every clause of the runbook, and whatever else the run's scenarios name, in order.</summary>
    /// <param name="scenarios">The run's scenarios.</param>
    /// <param name="stages">The run's stages, whose decision a stage's clause cannot outrank.</param>
    /// <param name="clauses">The runbook's clauses.</param>
    /// <param name="runbook">Every case of the runbook.</param>
    public static IReadOnlyList<Traceability> Of(
        IEnumerable<ScenarioView> scenarios,
        IReadOnlyList<StageView> stages,
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<RunbookCase> runbook)
    {
        var expected = runbook.SelectMany(wanted => wanted.Clauses.Distinct()).CountBy(clause => clause).ToDictionary();
        var named = scenarios
            .SelectMany(scenario => scenario.Result.Clauses.Distinct().Select(clause => (clause, scenario)))
            .ToLookup(pair => pair.clause, pair => pair.scenario);
        var known = clauses.ToDictionary(clause => clause.Number);
        return
        [
            .. known.Keys.Union(named.Select(group => group.Key))
                .OrderBy(SortKey, StringComparer.Ordinal)
                .Select(
                    number => Of(number, known.GetValueOrDefault(number), [.. named[number]], stages, expected.GetValueOrDefault(number))),
        ];
    }

    private static Traceability Of(
        string number, Clause? clause, IReadOnlyList<ScenarioView> scenarios, IReadOnlyList<StageView> stages, int expected) => new(
        number,
        clause?.Text ?? "",
        scenarios.Count == 0 ? null : scenarios.Select(scenario => scenario.Result.Verdict).Concat(OfStage(number, stages)).RollUp(),
        clause?.Artifact,
        scenarios,
        expected);

    private static IEnumerable<Verdict> OfStage(string number, IReadOnlyList<StageView> stages) => stages
        .Where(stage => number == string.Create(CultureInfo.InvariantCulture, $"{StageClause}{stage.Result.Stage}"))
        .SelectMany(stage => stage.Gates.Select(gate => gate.Result.Verdict));

    // Numbers are padded, so that 10.1 comes after 2.1.
    private static string SortKey(string clause) =>
        string.Join('.', clause.Split('.').Select(part => part.PadLeft(6, '0')));
}
