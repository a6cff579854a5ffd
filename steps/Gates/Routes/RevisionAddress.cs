using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Gates.Routes;

/// <summary>
/// Finds where the runtime's current revision alone answers, whatever its share of the traffic: at most of the rollout the public address
/// mostly serves the old one; pure.
/// </summary>
public static class RevisionAddress
{
    private const string NameIt = "give the current revision a tag (gcloud run services update-traffic --update-tags), "
        + "or name its address in the ledger's services.runtime.url";

    /// <summary>Why Cloud Run has to be asked and cannot be, or null where the ledger names all that is needed.</summary>
    /// <param name="ledger">The ledger.</param>
    public static Judgement? JudgeNames(RolloutLedger ledger)
    {
        var entry = ledger.Services.GetValueOrDefault("runtime");
        var missing = new[]
        {
            ("cloud", ledger.Cloud?.Project),
            ("services.runtime.service", entry?.Service),
            ("services.runtime.current", entry?.Current),
        }
            .Where(part => string.IsNullOrWhiteSpace(part.Item2))
            .Select(part => part.Item1)
            .ToList();
        return missing.Count == 0 || entry?.Url is not null
            ? null
            : Judgement.Undecided(
                $"expected to know where the runtime's current revision alone answers; the ledger has no services.runtime.url, "
                    + $"and to ask Cloud Run it lacks {string.Join(", ", missing)}",
                "fill in the ledger's cloud and services.runtime, or its url");
    }

    /// <summary>The addresses, the ledger's or else each of a tag, by the tag's name.</summary>
    /// <param name="entry">The runtime's entry in the ledger.</param>
    /// <param name="answer">gcloud's description of the service, where the ledger names no address.</param>
    /// <returns>At least one address, or in <c>Lacking</c> why none is known.</returns>
    public static (IReadOnlyList<Uri> Addresses, Judgement? Lacking) Of(LedgerService entry, Answer? answer)
    {
        if (entry.Url is { } named)
        {
            return ([named], null);
        }

        var (traffic, lacking) = answer is null ? (null, null) : ServiceTraffic.Read(entry.Service!, answer);
        if (traffic is null)
        {
            return ([], lacking ?? Judgement.Undecided("expected gcloud to describe the runtime; it was not asked", NameIt));
        }

        var tagged = traffic.Tags
            .Where(tag => tag.Value.Revision == entry.Current && tag.Value.Url is { IsAbsoluteUri: true })
            .OrderBy(tag => tag.Key, StringComparer.Ordinal)
            .Select(tag => tag.Value.Url!)
            .ToList();
        return tagged.Count > 0
            ? (tagged, null)
            : ([], Judgement.Undecided(
                $"expected Cloud Run to have a target with a tag and an address that leads to {entry.Current}, where it alone answers; "
                    + $"the tags of {entry.Service} are {Formatted(traffic)}",
                NameIt));
    }

    private static string Formatted(ServiceTraffic traffic) => traffic.Tags.Count == 0
        ? "none"
        : string.Join(
            ", ", traffic.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key} to {tag.Value.Revision}"));
}
