namespace RolloutSpecs.Gates;

/// <summary>The samples that something was measured on.</summary>
/// <param name="From">The window's begin.</param>
/// <param name="To">The window's end.</param>
/// <param name="Present">How many there are.</param>
/// <param name="Expected">How many are expected.</param>
public sealed record MeasuredSamples(DateTimeOffset From, DateTimeOffset To, long Present, long Expected)
{
    internal static MeasuredSamples Of(SoundInput input)
    {
        var coverages = input.First.CoveragesOf(input.Told).ToList();
        return Of(input.Window, coverages.Sum(coverage => coverage.Present), coverages.Sum(coverage => coverage.Expected));
    }

    internal static MeasuredSamples Of(ObservationWindow window, long present, long expected) =>
        new(window.From.ToDateTimeOffset(), window.To.ToDateTimeOffset(), present, expected);
}
