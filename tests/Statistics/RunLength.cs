using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace RolloutSpecs.Tests.Statistics;

/// <summary>
/// The mean number of values until a one-sided CUSUM of standard normal values alarms, by the Markov chain of Brook and Evans (1972).
/// </summary>
internal static class RunLength
{
    private const int States = 600;

    public static double Of(double allowance, double decision, double shift)
    {
        var width = 2 * decision / ((2 * States) - 1);
        var stay = Matrix<double>.Build.Dense(States, States, (from, to) =>
            Below(((to - from) * width) + (width / 2)) - (to == 0 ? 0 : Below(((to - from) * width) - (width / 2))));
        return (Matrix<double>.Build.DenseIdentity(States) - stay).Solve(Vector<double>.Build.Dense(States, 1))[0];

        double Below(double step) => Normal.CDF(shift - allowance, 1, step);
    }
}
