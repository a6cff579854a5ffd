using NodaTime;
using RolloutSpecs.Gates;
using RolloutSpecs.Probes;

namespace RolloutSpecs.Steps;

/// <summary>Reads the indicators of a scenario's window and judges them, once the judgement has shown itself red on injected inputs.</summary>
/// <param name="window">The window.</param>
/// <param name="observations">Reads the indicators.</param>
/// <param name="origin">Says whether they are of what is rolled out.</param>
/// <param name="current">Says whether a rollback is validated.</param>
/// <param name="judge">Keeps the judgements.</param>
/// <param name="ledger">Says what is deployed.</param>
public sealed class WindowAnalysis(CaseWindow window, ObservationProbe observations, WindowOrigin origin, CurrentCase current, Judge judge, RolloutLedger ledger)
{
    private const string NotRecovered =
        "the rollback has not mended it: find what goes on, go on with the next part of the rollback plan, and validate again";

    private static readonly string[] RuntimeIdentity = ["runtime_uptime_seconds", "runtime_build_info"];

    /// <summary>Judges.</summary>
    /// <param name="indicators">The indicators' names, in the order in which <paramref name="judgement"/> takes them.</param>
    /// <param name="surface">web, desktop or ios, or null.</param>
    /// <param name="judgement">The judgement.</param>
    /// <param name="outages">Which outages it must show itself red on, besides what every judgement must.</param>
    /// <exception cref="RedException">It is not a pass.</exception>
    public Task JudgeAsync(
        IReadOnlyList<string> indicators, string? surface, Func<AnalysisInput, Judgement> judgement, InjectedOutages outages = InjectedOutages.None) =>
        JudgeAsync(indicators, [], surface, judgement, outages, Comparing.Nothing);

    /// <summary>Judges an indicator against the time before the stage's entry.</summary>
    /// <param name="indicators">The indicators' names; the first is compared.</param>
    /// <param name="surface">web, desktop or ios, or null.</param>
    /// <param name="comparing">What is compared.</param>
    /// <param name="judgement">The judgement.</param>
    /// <exception cref="RedException">It is not a pass.</exception>
    public Task JudgeAsync(IReadOnlyList<string> indicators, string? surface, Comparing comparing, Func<AnalysisInput, Judgement> judgement) =>
        JudgeAsync(indicators, [], surface, judgement, InjectedOutages.None, comparing);

    /// <summary>Judges what one instance of the runtime counts in its own memory.</summary>
    /// <param name="indicator">The indicator's name.</param>
    /// <param name="judgement">The judgement.</param>
    /// <param name="outages">Which outages it must show itself red on, besides what every judgement must.</param>
    /// <exception cref="RedException">It is not a pass.</exception>
    public Task JudgeOfRuntimeAsync(string indicator, Func<AnalysisInput, Judgement> judgement, InjectedOutages outages = InjectedOutages.None) =>
        JudgeAsync([indicator], RuntimeIdentity, null, judgement, outages, Comparing.Nothing);

    /// <summary>Judges what one instance of the runtime counts in its own memory against the time before the stage's entry.</summary>
    /// <param name="indicator">The indicator's name.</param>
    /// <param name="comparing">What is compared.</param>
    /// <param name="judgement">The judgement.</param>
    /// <exception cref="RedException">It is not a pass.</exception>
    public Task JudgeOfRuntimeAsync(string indicator, Comparing comparing, Func<AnalysisInput, Judgement> judgement) =>
        JudgeAsync([indicator], RuntimeIdentity, null, judgement, InjectedOutages.None, comparing);

    private async Task JudgeAsync(
        IReadOnlyList<string> indicators,
        string[] identity,
        string? surface,
        Func<AnalysisInput, Judgement> judgement,
        InjectedOutages outages,
        Comparing comparing)
    {
        if (surface is not null && current.Case.Surface != surface)
        {
            judge.That(Judgement.Undecided(
                $"expected the scenario's steps to judge its surface, {current.Case.Surface ?? "which no @Surface tag names"}; this one judges {surface}",
                "mend the feature: a surface that no scenario judges is not known to be well"));
        }

        var beside = observations.Beside(indicators);
        var delay = observations.DelayOf([.. indicators, .. identity, .. WindowOrigin.Indicators]);
        var judged = new ObservationWindow(window.Window.From, Instant.Max(window.Window.From, window.Window.To - delay));
        var asked = await Task.WhenAll(indicators.Concat(identity).Concat(beside).Select(name => observations.ReadAsync(name, surface, judged)));
        var told = asked.Select(judge.Using).ToList();
        if (Describe(indicators) is { } described && Describe(identity) is { } identifying)
        {
            var (result, broken) = SelfTest.Of(described, identifying, surface, window.Coverage, judgement, outages, comparing);
            judge.Tested(result);
            if (broken is not null)
            {
                judge.That(broken);
            }
        }

        var input = new AnalysisInput(judged, window.Coverage, [.. told.Take(indicators.Count)], [.. told.Skip(indicators.Count).Take(identity.Length)])
        {
            Beside = [.. told.Skip(indicators.Count + identity.Length)],
            Deployed = Deployed.By(ledger),
            Delay = delay,
            Earlier = await EarlierAsync(indicators[0], surface, comparing),
        };
        var found = judgement(input).Of(await origin.LackingAsync(indicators, judged, window.Coverage));
        found = observations.Describe(indicators[0]) is { } indicator ? found.Named(input, indicator, surface) : found;
        judge.That(found.Verdict == Verdict.Fail && current.Case.Exit.Stage is null ? found with { Remediation = NotRecovered } : found);
    }

    private async Task<Earlier?> EarlierAsync(string indicator, string? surface, Comparing comparing)
    {
        if (comparing == Comparing.Nothing || window.Before is not { } before)
        {
            return null;
        }

        var spans = EarlierSpans.Of(window.Window, before);
        var told = await Task.WhenAll(spans.Select(span => observations.ReadAsync(indicator, surface, span)));
        return new Earlier(before, [.. spans.Zip(told, (span, asked) => new EarlierSpan(span, judge.Using(asked)))]);
    }

    private List<Indicator>? Describe(IReadOnlyList<string> names)
    {
        var described = names.Select(observations.Describe).OfType<Indicator>().ToList();
        return described.Count == names.Count ? described : null;
    }
}
