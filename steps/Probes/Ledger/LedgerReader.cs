using NodaTime;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Probes.Configuration;

namespace RolloutSpecs.Probes.Ledger;

/// <summary>Reads the rollout ledger strictly: an unknown key, a wrong kind or an empty text is an error.</summary>
public static class LedgerReader
{
    /// <summary>The question whose answer is the ledger.</summary>
    public const string Question = "read $ROLLOUT_LEDGER";

    /// <summary>The ledger that a text holds, whenever its entries are.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="file">Its name in messages.</param>
    /// <exception cref="ConfigurationException">The text is not a ledger; the message holds every error with its line.</exception>
    public static RolloutLedger Read(string text, string file) => Read(text, file, null);

    /// <summary>The ledger that a text holds, with nothing in it that is still to come.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="file">Its name in messages.</param>
    /// <param name="now">The instant that no entry may lie after, or null where that is not known.</param>
    /// <exception cref="ConfigurationException">The text is not a ledger; the message holds every error with its line.</exception>
    public static RolloutLedger Read(string text, string file, Instant? now)
    {
        var errors = new LedgerErrors(file);
        var root = LedgerDocument.Parse(text, errors);
        var ledger = root is null ? null : new LedgerParts(errors, now).Ledger(root);
        return errors.IsEmpty && ledger is not null ? ledger : throw new ConfigurationException(errors.ToString());
    }
}
