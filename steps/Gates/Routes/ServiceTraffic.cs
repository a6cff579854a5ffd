using System.Text.Json;
using RolloutSpecs.Gates.Cloud;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Gates.Routes;

/// <summary>The traffic of a Cloud Run service as it is, by revision.</summary>
/// <param name="Percents">The percent of each revision that has any, together 100.</param>
public sealed record ServiceTraffic(IReadOnlyDictionary<string, int> Percents)
{
    /// <summary>The targets that have a tag, by it: each can be reached at an address of its own.</summary>
    public IReadOnlyDictionary<string, TaggedTarget> Tags { get; init; } = new Dictionary<string, TaggedTarget>();

    /// <summary>Reads <c>status.traffic[]</c> of <c>gcloud run services describe --format json</c> (a Knative Service).</summary>
    /// <param name="service">The service.</param>
    /// <param name="answer">gcloud's answer.</param>
    /// <returns>The traffic, or in <c>Lacking</c> why it is not known.</returns>
    public static (ServiceTraffic? Traffic, Judgement? Lacking) Read(string service, Answer answer)
    {
        var what = $"the service {service}";
        var (told, lacking) = CloudAnswer.Read(what, service, answer);
        if (told is not { } json)
        {
            return (null, lacking);
        }

        if (json.GetProperty("status").Member("traffic") is not { ValueKind: JsonValueKind.Array } list)
        {
            return (null, CloudAnswer.Odd(what, "status.traffic to be a list"));
        }

        var targets = list.EnumerateArray().Select(TargetOf).ToList();
        if (targets.Contains(null))
        {
            return (null, CloudAnswer.Odd(
                what,
                "each of status.traffic to have a revisionName, and percent from 0 to 100, tag, url and latestRevision where it has them"));
        }

        var known = targets.OfType<Target>().ToList();
        var tagged = known.Where(target => target.Tag is not null).ToList();
        if (tagged.Select(target => target.Tag).Distinct().Count() != tagged.Count)
        {
            return (null, CloudAnswer.Odd(what, "each tag of status.traffic once"));
        }

        var percents = known
            .GroupBy(target => target.Revision)
            .Select(revision => (Revision: revision.Key, Percent: revision.Sum(target => target.Percent)))
            .Where(revision => revision.Percent > 0)
            .ToDictionary(revision => revision.Revision, revision => revision.Percent);
        return percents.Values.Sum() == 100
            ? (new ServiceTraffic(percents)
            {
                Tags = tagged.ToDictionary(target => target.Tag!, target => new TaggedTarget(target.Revision, target.Url)),
            }, null)
            : (null, CloudAnswer.Odd(what, $"the percents of status.traffic to add up to 100, not {percents.Values.Sum()}"));
    }

    /// <summary>The first tag that leads to a revision, or null where none does.</summary>
    public string? TagOf(string revision) =>
        Tags.Where(tag => tag.Value.Revision == revision).Select(tag => tag.Key).Order(StringComparer.Ordinal).FirstOrDefault();

    /// <summary>The traffic in words, the most first.</summary>
    public override string ToString() => string.Join(", ", Percents
        .OrderByDescending(revision => revision.Value)
        .ThenBy(revision => revision.Key, StringComparer.Ordinal)
        .Select(revision => $"{revision.Value} % on {revision.Key}"));

    // A target without a percent only has an address of its own, by its tag.
    private static Target? TargetOf(JsonElement target)
    {
        if (target.ValueKind != JsonValueKind.Object
            || target.Text("revisionName") is not { Length: > 0 } revision
            || target.Member("tag") is not (null or { ValueKind: JsonValueKind.String })
            || target.Member("url") is not (null or { ValueKind: JsonValueKind.String })
            || target.Member("latestRevision") is not (null or { ValueKind: JsonValueKind.True or JsonValueKind.False }))
        {
            return null;
        }

        var tag = target.Text("tag") is { Length: > 0 } name ? name : null;
        var address = tag is null || !Uri.TryCreate(target.Text("url"), UriKind.Absolute, out var url) ? null : url;
        return target.Member("percent") switch
        {
            null => new Target(revision, 0, tag, address),
            { ValueKind: JsonValueKind.Number } value when value.TryGetInt32(out var percent) && percent is >= 0 and <= 100 =>
                new Target(revision, percent, tag, address),
            _ => null,
        };
    }

    private sealed record Target(string Revision, int Percent, string? Tag, Uri? Url);
}
