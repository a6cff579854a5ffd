using NodaTime;
using RolloutSpecs.Gates.Advance;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Ledger;

namespace RolloutSpecs.Release;

/// <summary>Reads the two ledgers of a change.</summary>
internal static class LedgerFiles
{
    private const string Mend =
        "mend the ledger, then push again; a base branch whose ledger cannot be read needs an administrator to land the mended one";

    public static async Task<LedgerChange> CompareAsync(
        string before, string after, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var instant = Instant.FromDateTimeOffset(now);
        try
        {
            // Only in a folder that is there can a file be known to be missing.
            var isFirst = !File.Exists(before) && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(before)));
            if (!File.Exists(after))
            {
                return LedgerChange.Refused(
                    isFirst ? $"expected a ledger, seen neither {before} nor {after}" : $"expected the ledger to stay, seen no {after}",
                    "put the ledger back, or name its path: without it no advance could be seen");
            }

            return AdvancePlan.Of(
                isFirst ? null : await ReadAsync(before, "the base branch's ledger", instant, cancellationToken),
                await ReadAsync(after, "the changed ledger", instant, cancellationToken),
                instant);
        }
        catch (Exception failure) when (failure is ConfigurationException or IOException or UnauthorizedAccessException)
        {
            return LedgerChange.Refused($"expected ledgers that can be read; {failure.Message}", Mend);
        }
    }

    private static async Task<RolloutLedger> ReadAsync(string file, string name, Instant now, CancellationToken cancellationToken) =>
        LedgerReader.Read(await File.ReadAllTextAsync(file, cancellationToken), name, now);
}
