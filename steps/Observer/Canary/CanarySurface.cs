namespace RolloutSpecs.Observer;

/// <summary>A surface as which the canary subscribes.</summary>
/// <param name="Name">web, desktop or ios.</param>
/// <param name="Topic">The topic that it follows.</param>
/// <param name="Token">Its sync token.</param>
public sealed record CanarySurface(string Name, string Topic, string Token);
