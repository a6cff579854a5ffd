using RolloutSpecs.Gates.Advance;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Probes.Configuration;

/// <summary>The settings by which the required check says for which change of the ledger a gate is judged.</summary>
public static class AdvanceSetting
{
    private static readonly string Change = OwnSettings.Change.Name;
    private static readonly string Entry = OwnSettings.Entry.Name;

    /// <summary>The change, or null where none is named.</summary>
    /// <param name="values">The settings, which are in order.</param>
    public static DecisionAdvance? Of(IReadOnlyDictionary<string, string> values) =>
        values.TryGetValue(Change, out var change) && values.TryGetValue(Entry, out var entry) ? new DecisionAdvance(change, entry) : null;

    /// <summary>What is wrong with the settings, or null.</summary>
    /// <param name="change">The change's id, or null where it is not set.</param>
    /// <param name="entry">The entry's digest, or null where it is not set.</param>
    public static string? Problem(string? change, string? entry) => (change, entry) switch
    {
        (null, null) => null,
        (null, _) => $"{Entry} is set, but {Change} is not: it should hold the id of the change that brings the entry",
        (_, null) =>
            $"{Change} is set, but {Entry} is not: it should hold the digest of the entry that the change brings, which the plan prints",
        _ when !DecisionAdvance.IsEntry(entry) =>
            $"{Entry} should hold sha256: and 64 lower-case hexadecimal digits, as the plan prints them, not '{entry}'",
        _ => null,
    };

    /// <summary>
    /// Why a ledger does not go with the change, or null: the entry of a change that has yet to land stands in no ledger that judges it.
    /// </summary>
    /// <param name="advance">The change, or null.</param>
    /// <param name="ledger">The ledger that is judged by, or null where it could not be read.</param>
    public static string? Problem(DecisionAdvance? advance, RolloutLedger? ledger) =>
        advance is not null && ledger?.Stages.Any(entry => EntryDigest.Of(entry) == advance.Entry) == true
            ? $"{Entry} names an entry that the ledger has already: it is for the required check, which judges a change before it lands; "
                + $"leave out {Change} and {Entry}"
            : null;
}
