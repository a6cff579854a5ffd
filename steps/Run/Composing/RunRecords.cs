using RolloutSpecs.Gates;
using RolloutSpecs.Probes;
using RolloutSpecs.Run.Configuring;

namespace RolloutSpecs.Run.Composing;

/// <summary>Says what a run is: for its evidence, and for its decision. A replay takes both from its record.</summary>
/// <param name="request">What is asked for.</param>
/// <param name="runbook">The runbook.</param>
/// <param name="outside">The outside.</param>
internal sealed class RunRecords(GateRequest request, RunbookLibrary runbook, RunOutside outside)
{
    /// <summary>The change of the ledger that is judged for, or null.</summary>
    public DecisionAdvance? Advance =>
        outside.Replayed is { Record: var record } ? record.Advance : AdvanceSetting.Of(outside.Settings.Values);

    /// <summary>What the evidence says of the run.</summary>
    /// <param name="error">Why nothing can be judged, or null.</param>
    /// <param name="target">What is published, or null.</param>
    public RunRecord RecordOf(string? error, PublicationTarget? target) => outside.Replayed?.Record ?? new RunRecord(
        RunRecord.CurrentSchema,
        outside.Settings.Environment,
        outside.World,
        outside.Settings.Owner,
        outside.Instant,
        error,
        Unwatched,
        [.. SettingCatalogue.OfUsers.Select(setting => setting.Name).Where(outside.Settings.Values.ContainsKey).Order(StringComparer.Ordinal)],
        outside.Settings.Of(OwnSettings.GitHubRepository),
        SettingCatalogue.Places.Where(place => outside.Settings.Of(place) is not null)
            .ToDictionary(place => place.Name, place => outside.Redactor.Redact(outside.Settings.Of(place)!)),
        outside.LedgerName(request.Root),
        runbook.FeatureDigests,
        [],
        target)
    {
        Advance = Advance,
        Plan = runbook.PlanSha256,
    };

    /// <summary>Under what circumstances the run judges.</summary>
    /// <param name="record">What the evidence says of it.</param>
    /// <param name="ledger">The ledger, or null.</param>
    /// <param name="policy">What it judges by, or null.</param>
    public RunCircumstances CircumstancesOf(RunRecord record, RolloutLedger? ledger, Policy? policy) => new(
        ledger?.Rollout,
        record.Environment,
        record.World,
        outside.Replayed is not null,
        record.Owner,
        outside.Instant,
        AtMostPartial(record),
        policy,
        Revisions.Of(ledger))
    {
        Advance = record.Advance,
    };

    private string? AtMostPartial(RunRecord record)
    {
        if (outside.Replayed is not null && outside.Instant != record.Instant)
        {
            return "it is replayed at another instant than the recorded one";
        }

        if (outside.Replayed is not null && !HasFeaturesOf(record))
        {
            return "it is replayed with other feature files than the recorded ones";
        }

        if (outside.Replayed is not null && (record.Plan is null || record.Plan != runbook.PlanSha256))
        {
            return $"it is replayed with another {RunbookPlan.File} than the recorded one";
        }

        return record.AtMostPartial ?? Unwatched;
    }

    private string? Unwatched => request.Watcher == Watcher.Nobody
        ? "it was not started by dotnet test of the project, so nothing watches for skips and empty selections"
        : null;

    private bool HasFeaturesOf(RunRecord record) =>
        runbook.FeatureDigests.Count == record.Features.Count && runbook.FeatureDigests.All(record.Features.Contains);
}
