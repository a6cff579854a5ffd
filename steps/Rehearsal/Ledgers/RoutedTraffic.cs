using NodaTime;
using RolloutSpecs.Rehearsal.Cloud;

namespace RolloutSpecs.Rehearsal.Ledgers;

/// <summary>The traffic that somebody routed who did as a world's ledger says.</summary>
internal static class RoutedTraffic
{
    /// <summary>
    /// The percent of the current revisions since the newest entry; none before the first, and none after a traffic rollback.
    /// </summary>
    public static int Of(string ledger) => Changes(ledger) is [.., var newest] ? newest.Percent : 0;

    /// <summary>When the percent of the current revisions became which, by time.</summary>
    public static IReadOnlyList<(Instant At, int Percent)> Changes(string ledger) =>
    [
        .. ledger.Split('\n')
            .Select(LedgerLine.Read)
            .OfType<LedgerLine>()
            .Where(entry => entry.Percent is not null)
            .OrderBy(entry => entry.At)
            .Select(entry => (entry.At, entry.Percent!.Value)),
    ];

    /// <summary>When the newest of them was routed: whoever routes writes it down afterwards.</summary>
    public static Instant Since(string ledger) =>
        (Changes(ledger) is [.., var (at, _)] ? at : RevisionJson.Deployed + Duration.FromMinutes(10)) - Duration.FromSeconds(40);
}
