using System.Globalization;

namespace RolloutSpecs.Observer;

/// <summary>Rounds latencies, so that a week of them fits in few distinct values.</summary>
public static class Rounding
{
    private const double Finest = 0.001;

    /// <summary>The number rounded up, never down, to two significant digits and to no less than a thousandth.</summary>
    /// <param name="seconds">Seconds; a negative number, which clock skew makes, is rounded towards zero.</param>
    public static double Up(double seconds)
    {
        if (Math.Abs(seconds) < Finest)
        {
            return seconds <= 0 ? 0 : Finest;
        }

        var unit = (decimal)Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(seconds))) - 1);
        // By way of a decimal text, since 0.13 and 0.13000000000000003 would be two rows.
        var whole = Math.Ceiling((decimal)seconds / Math.Max(unit, (decimal)Finest));
        return double.Parse((whole * Math.Max(unit, (decimal)Finest)).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
