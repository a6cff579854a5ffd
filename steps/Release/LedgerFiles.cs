using NodaTime;
using RolloutSpecs.Gates.Advance;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Files;
using RolloutSpecs.Probes.Ledger;

namespace RolloutSpecs.Release;

/// <summary>Reads the two ledgers of a change.</summary>
internal static class LedgerFiles
{
    private const string Mend =
        "mend the ledger, then push again; a base branch whose ledger cannot be read needs an administrator to land the mended one";

    public static LedgerChange Compare(string before, string after, DateTimeOffset now)
    {
        var instant = Instant.FromDateTimeOffset(now);
        try
        {
            // Only in a folder that is there can a file be known to be missing.
            var isFirst = !Path.Exists(before) && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(before)));
            if (!Path.Exists(after))
            {
                return LedgerChange.Refused(
                    isFirst ? $"expected a ledger, seen neither {before} nor {after}" : $"expected the ledger to stay, seen no {after}",
                    "put the ledger back, or name its path: without it no advance could be seen");
            }

            return AdvancePlan.Of(
                isFirst ? null : Read(before, "the base branch's ledger", instant),
                Read(after, "the changed ledger", instant),
                instant);
        }
        catch (Exception failure) when (failure is ConfigurationException or IOException or UnauthorizedAccessException)
        {
            return LedgerChange.Refused($"expected ledgers that can be read; {failure.Message}", Mend);
        }
    }

    private static RolloutLedger Read(string file, string name, Instant now) =>
        LedgerReader.Read(BoundedFile.ReadText(file), name, now);
}
