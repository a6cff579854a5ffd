using System.Globalization;
using NodaTime;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Reporting.Charts;

/// <summary>Where values lie on a chart, in the units of its view box.</summary>
/// <param name="Window">The span from its left edge to its right.</param>
/// <param name="Lowest">The value at its lower edge.</param>
/// <param name="Highest">The value at its upper edge, more than the lowest.</param>
public sealed record Plot(ObservationWindow Window, double Lowest, double Highest)
{
    /// <summary>The chart's width.</summary>
    public const int Width = 320;

    /// <summary>The chart's height, labels included.</summary>
    public const int Height = 96;

    /// <summary>The upper edge of the values.</summary>
    public const int Top = 14;

    /// <summary>The lower edge of the values.</summary>
    public const int Bottom = 80;

    private const double Headroom = 1.12;

    /// <summary>A plot that holds the values and the bound, and shows zero.</summary>
    public static Plot Of(ObservationWindow window, IReadOnlyList<double> values, double? bound)
    {
        var highest = values.Append(bound ?? 0).Append(0).Max() * Headroom;
        var lowest = values.Append(0).Min() * Headroom;
        return new Plot(window, lowest, highest > lowest ? highest : lowest + 1);
    }

    /// <summary>How far to the right an instant lies; those outside the window on its edge.</summary>
    public double X(Instant at) => Window.Length <= Duration.Zero
        ? 0
        : Math.Clamp((at - Window.From) / Window.Length, 0, 1) * Width;

    /// <summary>How far down a value lies.</summary>
    public double Y(double value) => Bottom - ((value - Lowest) / (Highest - Lowest) * (Bottom - Top));

    /// <summary>A coordinate as SVG writes it.</summary>
    public static string Number(double coordinate) => coordinate.ToString("0.#", CultureInfo.InvariantCulture);
}
