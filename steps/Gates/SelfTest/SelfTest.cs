namespace RolloutSpecs.Gates;

/// <summary>Shows a judgement red on injected inputs before it is trusted; pure.</summary>
public static class SelfTest
{
    private const string ReportDefect =
        "this is a defect of the gate or an objective that nothing can break: report it, and do not advance on this gate";

    /// <summary>Judges injected inputs with the same judgement and objectives.</summary>
    /// <param name="indicators">The indicators that it judges.</param>
    /// <param name="identity">The indicators that say something of their source.</param>
    /// <param name="surface">Their surface, or null.</param>
    /// <param name="coverage">How much of a window must have been observed.</param>
    /// <param name="judge">The judgement.</param>
    /// <param name="besides">Which outages it must see besides.</param>
    /// <param name="comparing">What of the time before the stage's entry it compares the window with.</param>
    /// <returns>How many inputs turned it red, and in <c>Broken</c> what to say where the judgement cannot be trusted.</returns>
    public static (SelfTestResult Result, Judgement? Broken) Of(
        IReadOnlyList<Indicator> indicators,
        IReadOnlyList<Indicator> identity,
        string? surface,
        CoverageObjective coverage,
        Func<AnalysisInput, Judgement> judge,
        InjectedOutages besides = InjectedOutages.None,
        Comparing comparing = Comparing.Nothing)
    {
        var healthy = EarlierInjections.Quiet(Injections.Healthy(indicators, identity, surface, coverage), comparing);
        var control = judge(healthy);
        if (control.Verdict != Verdict.Pass)
        {
            return (new SelfTestResult(0, 0), Judgement.Undecided(
                $"the self-test's healthy input was expected to be green; it was red: {control.Reason}", ReportDefect));
        }

        var judged = Injections.Of(healthy, besides).Concat(EarlierInjections.Of(healthy, comparing))
            .Select(injection => (injection.What, Judged: judge(injection.Input))).ToList();
        var green = judged.Where(injection => injection.Judged.Verdict == Verdict.Pass).Select(injection => injection.What).ToList();
        var result = new SelfTestResult(judged.Count, judged.Count - green.Count);
        if (green.Count > 0 || judged.Count == 0)
        {
            return (result, Judgement.Undecided(
                $"the self-test was expected to turn the gate red; it was green on {string.Join(", ", green)}", ReportDefect));
        }

        // What is refused before it is judged measures nothing, and says nothing of the objective.
        return (result, judged.Any(injection => injection.Judged.Measurements.Count > 0)
            ? null
            : Judgement.Undecided(
                "the self-test was expected to break the objective itself; nothing that was injected came so far as to be judged by it",
                ReportDefect));
    }
}
