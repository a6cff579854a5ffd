using System.Numerics;

namespace RolloutSpecs.Gates.Statistics;

/// <summary>The discrete Fourier transform of a length that is a power of two (Cooley and Tukey, 1965), not scaled.</summary>
/// <remarks>The turns are looked up: working them out anew takes most of a transform's time.</remarks>
internal sealed class Transform(int length)
{
    // Half-turns too, for who puts two real numbers into a complex one.
    private readonly Complex[] turns = [.. Enumerable.Range(0, length).Select(index => Turn((double)index / length))];

    /// <summary>e to the power of -πi · index / length.</summary>
    public Complex HalfTurn(int index) => turns[index];

    /// <summary>Transforms in place.</summary>
    public void Forward(Complex[] values)
    {
        Reverse(values);
        for (var width = 1; width < length; width *= 2)
        {
            var step = length / width;
            for (var begin = 0; begin < length; begin += 2 * width)
            {
                Join(values.AsSpan(begin, width), values.AsSpan(begin + width, width), step);
            }
        }
    }

    private static Complex Turn(double share)
    {
        var (sine, cosine) = Math.SinCos(Math.PI * share);
        return new Complex(cosine, -sine);
    }

    private void Join(Span<Complex> even, Span<Complex> odd, int step)
    {
        for (var index = 0; index < even.Length; index++)
        {
            var (one, turned) = (even[index], turns[index * step] * odd[index]);
            even[index] = one + turned;
            odd[index] = one - turned;
        }
    }

    private static void Reverse(Complex[] values)
    {
        for (int index = 1, reversed = 0; index < values.Length; index++)
        {
            var bit = values.Length / 2;
            for (; (reversed & bit) != 0; bit /= 2)
            {
                reversed ^= bit;
            }

            reversed ^= bit;
            if (index < reversed)
            {
                (values[index], values[reversed]) = (values[reversed], values[index]);
            }
        }
    }
}
