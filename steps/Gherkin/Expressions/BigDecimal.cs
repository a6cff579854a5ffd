using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace RolloutSpecs.Gherkin.Expressions;

/// <summary>A decimal number with as many digits as it was written with: <c>Unscaled × 10^-Scale</c>.</summary>
/// <param name="Unscaled">All digits as an integer.</param>
/// <param name="Scale">How many of the digits stand after the point; negative where zeros follow.</param>
public readonly partial record struct BigDecimal(BigInteger Unscaled, int Scale)
{
    /// <summary>Reads digits with an optional sign, point and exponent, such as <c>-1.50E+3</c>.</summary>
    /// <exception cref="FormatException">The text is not such a number.</exception>
    /// <exception cref="OverflowException">The exponent is beyond the range of an Int32.</exception>
    public static BigDecimal Parse(string text)
    {
        var match = Number.Match(text);
        if (!match.Success)
        {
            throw new FormatException("it is not a decimal number.");
        }

        var fraction = match.Groups["fraction"].Value;
        var digits = match.Groups["whole"].Value + fraction;
        var exponent = match.Groups["exponent"] is { Success: true, Value: var written }
            ? int.Parse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : 0;
        return new(BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), checked(fraction.Length - exponent));
    }

    /// <summary>The same number as a <see cref="decimal"/>.</summary>
    /// <exception cref="OverflowException">A decimal can not hold the number with all its digits.</exception>
    public decimal ToDecimal()
    {
        // decimal.Parse rounds what is too long and throws for what is too large; only what comes back the same is exact.
        var nearest = decimal.Parse(ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);
        return Parse(nearest.ToString(CultureInfo.InvariantCulture)).WithoutTrailingZeros() == WithoutTrailingZeros()
            ? nearest
            : throw new OverflowException("a decimal can not hold all its digits.");
    }

    /// <summary>The number in plain digits where its scale allows it, else with an exponent.</summary>
    public override string ToString()
    {
        var digits = BigInteger.Abs(Unscaled).ToString(CultureInfo.InvariantCulture);
        var sign = Unscaled.Sign < 0 ? "-" : "";
        // Plain zeros for every exponent would fill the memory for 1E-999999999.
        if (Scale < 0 || Scale > digits.Length + 28)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits}E{-(long)Scale}");
        }

        var padded = digits.PadLeft(Scale + 1, '0');
        return Scale == 0 ? sign + digits : $"{sign}{padded[..^Scale]}.{padded[^Scale..]}";
    }

    [GeneratedRegex(@"\A(?<whole>[-+]?[0-9]*)(?:\.(?<fraction>[0-9]+))?(?<=[0-9])(?:[Ee](?<exponent>[-+]?[0-9]+))?\z")]
    private static partial Regex Number { get; }

    private BigDecimal WithoutTrailingZeros()
    {
        var (unscaled, scale) = (Unscaled, Scale);
        while (!unscaled.IsZero && unscaled % 10 == 0)
        {
            (unscaled, scale) = (unscaled / 10, scale - 1);
        }

        return new(unscaled, unscaled.IsZero ? 0 : scale);
    }
}
