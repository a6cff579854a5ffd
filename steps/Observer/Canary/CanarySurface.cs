using RolloutSpecs.Observer.Tokens;

namespace RolloutSpecs.Observer.Canary;

/// <summary>A surface as which the canary subscribes.</summary>
/// <param name="Name">web, desktop or ios.</param>
/// <param name="Topic">The topic that it follows.</param>
/// <param name="Token">Where its sync token comes from.</param>
public sealed record CanarySurface(string Name, string Topic, ISurfaceToken Token)
{
    /// <summary>The origin that it sends with each request, as its client does.</summary>
    /// <value>Null: it sends none.</value>
    public string? Origin { get; init; }
}
