using NodaTime;
using RolloutSpecs.Gates;
using RolloutSpecs.Probes;

namespace RolloutSpecs.Run.Configuring;

/// <summary>The ledger and the indicators as a run found them; in the evidence, so that a replay judges by what they were then.</summary>
/// <param name="Ledger">The ledger's exchange.</param>
/// <param name="LedgerName">The ledger's name in messages.</param>
/// <param name="Indicators">The indicators' exchange.</param>
internal sealed record PolicyFiles(Exchange Ledger, string LedgerName, Exchange Indicators)
{
    /// <summary>The indicators, relative to the repository root.</summary>
    public const string IndicatorFile = "specs/indicators.yaml";

    /// <summary>Asks for both.</summary>
    /// <param name="outside">Who is asked.</param>
    /// <param name="root">The repository root.</param>
    /// <param name="ledger">The ledger's path.</param>
    /// <param name="ledgerName">The ledger's name in messages.</param>
    public static async Task<PolicyFiles> AskAsync(IOutside outside, string root, string ledger, string ledgerName) => new(
        await outside.AskAsync(new FileQuestion(LedgerReader.Question, "cat \"$ROLLOUT_LEDGER\"", ledger)),
        ledgerName,
        await outside.AskAsync(
            new FileQuestion(ObservationProbe.CatalogueQuestion, $"cat {IndicatorFile}", Path.Combine(root, IndicatorFile))));

    /// <summary>What a run judges by, as digests.</summary>
    /// <param name="runbook">The features and the plan.</param>
    public Policy PolicyOf(RunbookLibrary runbook) => new(runbook.Digest, DigestOf(Indicators) ?? "", DigestOf(Ledger))
    {
        Plan = runbook.PlanSha256,
    };

    /// <summary>The ledger.</summary>
    /// <param name="latestEntry">The instant after which no entry may lie, or null.</param>
    /// <exception cref="ConfigurationException">It cannot be read or is not in order.</exception>
    public RolloutLedger ReadLedger(Instant? latestEntry) => Ledger.Answer is TextAnswer text
        ? LedgerReader.Read(text.Text, LedgerName, latestEntry)
        : throw new ConfigurationException($"the ledger {LedgerName} cannot be read: {((NoAnswer)Ledger.Answer).Message}");

    /// <summary>The indicators.</summary>
    /// <exception cref="ConfigurationException">They cannot be read or are not in order.</exception>
    public IndicatorCatalogue ReadIndicators() => Indicators.Answer is TextAnswer text
        ? IndicatorReader.Read(text.Text, IndicatorFile)
        : throw new ConfigurationException($"{IndicatorFile} cannot be read: {((NoAnswer)Indicators.Answer).Message}");

    private static string? DigestOf(Exchange exchange) => exchange.Answer is TextAnswer text ? Digest.Of(text.Text) : null;
}
