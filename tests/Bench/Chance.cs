using MathNet.Numerics.Random;

namespace RolloutSpecs.Bench;

/// <summary>Random numbers that are the same in each run.</summary>
/// <param name="seed">Which.</param>
internal sealed class Chance(int seed)
{
    private readonly MersenneTwister source = new(seed);

    public double Poisson(double mean) => MathNet.Numerics.Distributions.Poisson.Sample(source, mean);

    public double Uniform() => MathNet.Numerics.Distributions.ContinuousUniform.Sample(source, 0, 1);

    public double Normal() => MathNet.Numerics.Distributions.Normal.Sample(source, 0, 1);

    /// <summary>Values that follow their predecessors with a correlation, each of variance 1.</summary>
    public double[] Following(int count, double correlation)
    {
        var values = new double[count];
        var last = Normal();
        for (var index = 0; index < count; index++)
        {
            values[index] = last = (correlation * last) + (Math.Sqrt(1 - (correlation * correlation)) * Normal());
        }

        return values;
    }
}
