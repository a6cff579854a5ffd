using RolloutSpecs.Gates.Analysis;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Routes;
using RolloutSpecs.Probes.Cloud;
using RolloutSpecs.Probes.Ledger;
using RolloutSpecs.Probes.Observations;

namespace RolloutSpecs.Steps.Run;

/// <summary>
/// Asks whether a window's samples are of what is being rolled out: of this rollout, its current revision's address, and one build.
/// </summary>
/// <param name="ledger">Says what is rolled out.</param>
/// <param name="facts">Says the environment.</param>
/// <param name="cloud">Says where the current revision alone answers.</param>
/// <param name="observations">Says what was observed, and which builds answered.</param>
/// <param name="current">Says whether a rollback is validated.</param>
/// <param name="judge">Keeps the questions.</param>
public sealed class WindowOrigin(
    RolloutLedger ledger, RunFacts facts, CloudProbe cloud, ObservationProbe observations, CurrentCase current, Judge judge)
{
    private const string BuildInfo = "runtime_build_info";

    /// <summary>The indicators that say it, whose sources may be late too.</summary>
    public static IReadOnlyList<string> Indicators { get; } = [BuildInfo, ObservationProbe.Info];

    /// <summary>Why it is not known, or null where it is, or where no observer measured any of the indicators.</summary>
    /// <param name="indicators">The indicators' names.</param>
    /// <param name="window">The window.</param>
    /// <param name="coverage">How much of it must have been observed.</param>
    public async Task<Judgement?> LackingAsync(IReadOnlyList<string> indicators, ObservationWindow window, CoverageObjective coverage)
    {
        if (!indicators.Any(observations.IsFromObserver))
        {
            return null;
        }

        judge.Cite(LedgerReader.Question);
        var observers = judge.Using(await observations.ObserversAsync(window));
        // After a rollback the current revision is not what the users get.
        if (current.Case.Exit.Stage is null)
        {
            return ProvenanceJudgement.Lacking(observers, facts.Environment, ledger, null, window, coverage);
        }

        var (addresses, unknown) = await AddressesAsync();
        return unknown
            ?? ProvenanceJudgement.Lacking(observers, facts.Environment, ledger, addresses, window, coverage)
            ?? BuildJudgement.Lacking(
                judge.Using(await observations.ReadAsync(BuildInfo, null, window)), ledger.Services["runtime"].BuildSha, window, coverage);
    }

    /// <summary>The judgement of what the canary sent as a surface's origin, or null where there is none to send.</summary>
    /// <param name="surface">web, desktop or ios.</param>
    /// <param name="window">The window.</param>
    public async Task<Judgement?> SentAsync(string surface, ObservationWindow window)
    {
        judge.Cite(LedgerReader.Question);
        return SentOriginJudgement.Of(surface, ledger, judge.Using(await observations.ObserversAsync(window)), facts.Environment);
    }

    private async Task<(IReadOnlyList<Uri> Addresses, Judgement? Lacking)> AddressesAsync()
    {
        if (RevisionAddress.JudgeNames(ledger) is { } unnamed)
        {
            return ([], unnamed);
        }

        var entry = ledger.Services["runtime"];
        return entry.Url is not null
            ? RevisionAddress.Of(entry, null)
            : RevisionAddress.Of(entry, judge.Using(await cloud.ServiceAsync(ledger.Cloud!, entry.Service!)));
    }
}
