namespace RolloutSpecs.Gates.Decisions;

/// <summary>Under what circumstances a run judges.</summary>
/// <param name="Rollout">The rollout's name in the ledger, or null where it could not be read.</param>
/// <param name="Environment"><c>live</c> or <c>rehearsal</c>.</param>
/// <param name="World">The rehearsal's world, else null.</param>
/// <param name="Replayed">Whether a record is judged again.</param>
/// <param name="Owner">Who signs, or null.</param>
/// <param name="DecidedAt">The instant to judge at.</param>
/// <param name="AtMostPartial">Why no go can come of this run, or null.</param>
/// <param name="Criteria">What it judges by, or null where it cannot judge.</param>
/// <param name="Revisions">The revisions that it is about, by service.</param>
public sealed record RunCircumstances(
    string? Rollout,
    string Environment,
    string? World,
    bool Replayed,
    string? Owner,
    DateTimeOffset DecidedAt,
    string? AtMostPartial = null,
    Criteria? Criteria = null,
    IReadOnlyDictionary<string, Revisions>? Revisions = null)
{
    /// <summary>The one environment whose go counts.</summary>
    public const string Live = "live";

    /// <summary>The embedded world; its go proves only the runbook.</summary>
    public const string Rehearsal = "rehearsal";

    /// <summary>The change of the ledger that it judges for, else null.</summary>
    public DecisionAdvance? Advance { get; init; }

    /// <summary>How the reason begins of whatever is undecided because the run could not be configured.</summary>
    public const string NotConfigured = "the run is not configured";

    /// <summary>Whether the record of a run that was no rehearsal is judged again, which must never pass for a live decision.</summary>
    public bool ReplayOfLive => Replayed && Environment != Rehearsal;
}
