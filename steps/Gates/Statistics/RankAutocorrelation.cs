using System.Numerics;
using MathNet.Numerics;

namespace RolloutSpecs.Gates.Statistics;

/// <summary>The correlations of numbers with themselves at each lag, in n log n by the Wiener-Khinchin theorem.</summary>
/// <remarks>Real numbers go two by two through a transform of half the length, which a general one would not know.</remarks>
internal static class RankAutocorrelation
{
    /// <summary>The correlations from lag 0 on; all 0 where the numbers are equal.</summary>
    public static double[] Of(double[] ranks)
    {
        var covariances = Covariances(ranks);
        var variance = covariances[0];
        return [.. covariances.Take(ranks.Length).Select(value => variance > 0 ? value / variance : 0)];
    }

    private static double[] Covariances(double[] ranks)
    {
        var mean = ranks.Average();
        // Padded, so that the ends do not meet.
        var half = Euclid.CeilingToPowerOfTwo(2 * ranks.Length) / 2;
        var transform = new Transform(half);
        var pairs = new Complex[half];
        for (var index = 0; index < ranks.Length; index++)
        {
            var value = ranks[index] - mean;
            pairs[index / 2] += index % 2 == 0 ? value : new Complex(0, value);
        }

        transform.Forward(pairs);
        Correlate(pairs, transform);
        transform.Forward(pairs);
        var covariances = new double[2 * half];
        for (var index = 0; index < half; index++)
        {
            (covariances[2 * index], covariances[(2 * index) + 1]) = (pairs[index].Real, -pairs[index].Imaginary);
        }

        return covariances;
    }

    /// <summary>
    /// Makes of the pairs' transform the one of the covariances' pairs, conjugated, so that a transform forward goes back.
    /// </summary>
    private static void Correlate(Complex[] pairs, Transform transform)
    {
        var half = pairs.Length;
        for (var index = 0; index <= half / 2; index++)
        {
            var (one, other) = (pairs[index], Complex.Conjugate(pairs[(half - index) % half]));
            var (even, odd) = (one + other, transform.HalfTurn(index) * new Complex((one - other).Imaginary, -(one - other).Real));
            var (near, far) = (Square(even + odd) / 8, Square(even - odd) / 8);
            var turned = (near - far) * transform.HalfTurn(index);
            pairs[index] = near + far - (Complex.ImaginaryOne * turned);
            pairs[(half - index) % half] = near + far - (Complex.ImaginaryOne * Complex.Conjugate(turned));
        }
    }

    private static double Square(Complex value) => (value.Real * value.Real) + (value.Imaginary * value.Imaginary);
}
