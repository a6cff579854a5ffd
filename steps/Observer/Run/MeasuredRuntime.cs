using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Routes;
using RolloutSpecs.Probes.Cloud;
using RolloutSpecs.Probes.Configuration;

namespace RolloutSpecs.Observer.Run;

/// <summary>
/// Which runtime is measured: in live the ledger's current revision at its own address, whatever its share of the traffic is.
/// </summary>
/// <param name="Address">Where it is asked; tokens are sent there alone.</param>
/// <param name="Host">The host that it stands for, which gates compare.</param>
/// <param name="Revision">The revision that answers there.</param>
internal sealed record MeasuredRuntime(Uri Address, string Host, string Revision)
{
    /// <summary>Whatever the users get.</summary>
    /// <param name="address">The public address.</param>
    public static MeasuredRuntime Public(Uri address) => new(address, address.Authority, Provenance.WhicheverServes);

    /// <summary>Finds it.</summary>
    /// <param name="ledger">Names the current revision, and its address or where to ask for it.</param>
    /// <param name="cloud">Asks Cloud Run for the address where the ledger names none.</param>
    /// <param name="embedded">The address of a rehearsal's runtime, which stands for the other; null in live.</param>
    /// <exception cref="ConfigurationException">Nobody says where the current revision alone answers.</exception>
    public static async Task<MeasuredRuntime> FindAsync(RolloutLedger ledger, CloudProbe cloud, Uri? embedded)
    {
        var (address, lacking) = await AddressAsync(ledger, cloud);
        return address is null
            ? throw new ConfigurationException(
                $"the observer measures at the current revision's own address: {lacking!.Reason}: {lacking.Remediation}")
            : new MeasuredRuntime(embedded ?? address, address.Authority, ledger.Services["runtime"].Current ?? "");
    }

    private static async Task<(Uri? Address, Judgement? Lacking)> AddressAsync(RolloutLedger ledger, CloudProbe cloud)
    {
        if (RevisionAddress.JudgeNames(ledger) is { } unnamed)
        {
            return (null, unnamed);
        }

        var entry = ledger.Services["runtime"];
        var (addresses, lacking) = RevisionAddress.Of(
            entry, entry.Url is null ? (await cloud.ServiceAsync(ledger.Cloud!, entry.Service!)).Answer : null);
        return (addresses is [var first, ..] ? first : null, lacking);
    }
}
