using NodaTime;
using RolloutSpecs.Gates.Analysis;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Objectives;
using RolloutSpecs.Probes.Observations;

namespace RolloutSpecs.Steps.Run;

/// <summary>Reads what an objective needs of a scenario's window, and has it judged.</summary>
/// <param name="window">The window.</param>
/// <param name="observations">Reads the indicators.</param>
/// <param name="origin">Says whether they are of what is rolled out.</param>
/// <param name="current">Says whether a rollback is validated.</param>
/// <param name="judge">Keeps the judgements.</param>
/// <param name="ledger">Says what is deployed.</param>
public sealed class WindowAnalysis(
    CaseWindow window, ObservationProbe observations, WindowOrigin origin, CurrentCase current, Judge judge, RolloutLedger ledger)
{
    private const string NotRecovered =
        "the rollback has not mended it: find what goes on, go on with the next part of the rollback plan, and validate again";

    /// <summary>Judges an objective.</summary>
    /// <param name="objective">What must be kept.</param>
    /// <exception cref="RedException">It is not a pass.</exception>
    public async Task JudgeAsync(Objective objective)
    {
        if (objective.Surface is { } surface && current.Case.Surface != surface)
        {
            judge.That(Judgement.Undecided(
                $"expected the scenario's steps to judge its surface, {current.Case.Surface ?? "which no @Surface tag names"}; this one "
                + $"judges {surface}",
                "mend the feature: a surface that no scenario judges is not known to be well"));
        }

        var identity = observations.Identity(objective);
        var input = await ReadAsync(objective, identity);
        var (judged, tested) = ObjectiveAnalysis.Of(
            objective,
            new DescribedIndicators([.. objective.Indicators.Select(observations.Describe)], [.. identity.Select(observations.Describe)]),
            input,
            await origin.LackingAsync(objective.Indicators, input.Window, window.Coverage));
        judge.Tested(tested);
        judged = await ExplainedAsync(objective, judged, input.Window);
        judge.That(judged.Verdict == Verdict.Fail && current.Case.Exit.Stage is null ? judged with { Remediation = NotRecovered } : judged);
    }

    /// <summary>
    /// Judges whether the canary sent what the surface's client sends; without that a refusal by origin is not among those counted.
    /// </summary>
    public async Task JudgeOriginAsync(string surface)
    {
        if (await origin.SentAsync(surface, window.Window) is { } judged)
        {
            judge.That(judged);
        }
    }

    // A share above its bound says that somebody is refused, and people at 2 a.m. ask why.
    private async Task<Judgement> ExplainedAsync(Objective objective, Judgement judged, ObservationWindow judgedWindow)
    {
        if (judged.Verdict == Verdict.Pass || objective.Explained == Explaining.Nothing || objective.Surface is not { } surface)
        {
            return judged;
        }

        var refusals = judge.Using(await observations.RefusalsAsync(surface, judgedWindow));
        return refusals.Count == 0 ? judged : judged with { Reason = $"{judged.Reason}; refused with {string.Join(", ", refusals)}" };
    }

    private async Task<AnalysisInput> ReadAsync(Objective objective, IReadOnlyList<string> identity)
    {
        var (judged, beside) = (objective.Indicators, observations.Beside(objective.Indicators));
        var delay = observations.DelayOf([.. judged, .. identity, .. WindowOrigin.Indicators]);
        var complete = new ObservationWindow(window.Window.From, Instant.Max(window.Window.From, window.Window.To - delay));
        var asked = await Task.WhenAll(
            judged.Concat(identity).Concat(beside).Select(name => observations.ReadAsync(name, objective.Surface, complete)));
        var told = asked.Select(judge.Using).ToList();
        return new AnalysisInput(complete, window.Coverage, [.. told.Take(judged.Count)], [.. told.Skip(judged.Count).Take(identity.Count)])
        {
            Beside = [.. told.Skip(judged.Count + identity.Count)],
            Deployed = Deployed.By(ledger),
            Delay = delay,
            Earlier = await EarlierAsync(objective),
        };
    }

    private async Task<Earlier?> EarlierAsync(Objective objective)
    {
        if (objective.Compares == Comparing.Nothing || window.Before is not { } before)
        {
            return null;
        }

        var spans = EarlierSpans.Of(window.Window, before);
        var told = await Task.WhenAll(spans.Select(span => observations.ReadAsync(objective.Indicator, objective.Surface, span)));
        return new Earlier(before, [.. spans.Zip(told, (span, asked) => new EarlierSpan(span, judge.Using(asked)))]);
    }
}
