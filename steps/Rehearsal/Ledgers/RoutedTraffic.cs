using NodaTime;

namespace RolloutSpecs.Rehearsal;

/// <summary>The traffic that somebody routed who did as a world's ledger says.</summary>
internal static class RoutedTraffic
{
    /// <summary>The percent of the current revisions since the newest entry; none before the first, and none after a traffic rollback.</summary>
    public static int Of(string ledger) => Newest(ledger)?.Percent ?? 0;

    /// <summary>When that was routed: whoever routes writes it down afterwards.</summary>
    public static Instant Since(string ledger) => (Newest(ledger)?.At ?? RevisionJson.Deployed + Duration.FromMinutes(10)) - Duration.FromSeconds(40);

    private static LedgerLine? Newest(string ledger) => ledger.Split('\n')
        .Select(LedgerLine.Read)
        .OfType<LedgerLine>()
        .Where(entry => entry.Percent is not null)
        .OrderBy(entry => entry.At)
        .LastOrDefault();
}
