namespace RolloutSpecs.Gates;

/// <summary>Says what is missing where something should have been told throughout a window.</summary>
internal static class CoverageLack
{
    /// <summary>What is missing, or null where all series together cover the window.</summary>
    public static string? Of(Observed observed, ObservationWindow window, CoverageObjective needed)
    {
        var coverage = observed.CoverageOf(window);
        return coverage switch
        {
            _ when coverage.Present == 0 => $"{observed.Source} tells none",
            _ when coverage.NewestAge > needed.NewestAge => $"the newest that {observed.Source} tells is {Formatting.Span(coverage.NewestAge)} old at {Formatting.At(window.To)}",
            _ when coverage.LongestGap > needed.LongestGap => $"{observed.Source} tells none for {Formatting.Span(coverage.LongestGap)} from {Formatting.At(coverage.LongestGapFrom)}",
            _ when coverage.Share < needed.Share => $"{observed.Source} tells it at {coverage.Present} of {coverage.Expected} moments",
            _ => null,
        };
    }
}
