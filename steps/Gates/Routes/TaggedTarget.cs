namespace RolloutSpecs.Gates.Routes;

/// <summary>What a tag of a Cloud Run service leads to, whatever its share of the traffic.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Url">Its address by that tag, or null where Cloud Run tells none.</param>
public sealed record TaggedTarget(string Revision, Uri? Url);
