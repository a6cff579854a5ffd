using System.Globalization;
using NodaTime.Text;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Gates.Advance;

/// <summary>The digest by which a decision names the ledger's entry that it was made for.</summary>
public static class EntryDigest
{
    /// <summary><c>sha256:</c> and the SHA-256 of the entry's <c>name=value</c> lines.</summary>
    public static string Of(LedgerStage entry) => "sha256:" + Digest.Of(string.Create(
        CultureInfo.InvariantCulture,
        $"stage={entry.Stage}\nstep={entry.Step}\nentered_at={InstantPattern.ExtendedIso.Format(entry.EnteredAt)}\ncohort={entry.Cohort}\npercent={entry.Percent}\nby={entry.By}\n"));
}
