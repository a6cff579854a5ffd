namespace RolloutSpecs.Gates;

/// <summary>An indicator that was measured.</summary>
/// <param name="Title">The indicator, for people.</param>
/// <param name="Surface">web, desktop or ios, or null.</param>
/// <param name="Population"><c>canary</c> or <c>fleet</c>: whom it has seen.</param>
/// <param name="Source">Where its samples come from.</param>
public sealed record MeasuredIndicator(string Title, string? Surface, string Population, string Source)
{
    internal static MeasuredIndicator Of(Observed observed) => Of(observed.Indicator, observed.Surface, observed.Source);

    internal static MeasuredIndicator Of(Indicator indicator, string? surface, string source) =>
        new(indicator.Title, surface, indicator.Population == Gates.Population.Canary ? "canary" : "fleet", source);
}
