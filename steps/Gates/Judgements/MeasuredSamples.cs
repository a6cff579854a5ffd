using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Gates.Judgements;

/// <summary>The samples that something was measured on.</summary>
/// <param name="From">The window's begin.</param>
/// <param name="To">The window's end.</param>
/// <param name="Present">How many there are.</param>
/// <param name="Expected">How many are expected.</param>
public sealed record MeasuredSamples(DateTimeOffset From, DateTimeOffset To, long Present, long Expected)
{
    internal static MeasuredSamples Of(ObservationWindow window, long present, long expected) =>
        new(window.From.ToDateTimeOffset(), window.To.ToDateTimeOffset(), present, expected);
}
