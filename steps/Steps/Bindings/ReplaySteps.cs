using Reqnroll;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Steps;

/// <summary>Steps of the replay gate.</summary>
/// <param name="analysis">Judges indicators over the window.</param>
[Binding]
public sealed class ReplaySteps(WindowAnalysis analysis)
{
    /// <summary>Judges the bootstrap latency.</summary>
    [Then("the replay bootstrap latency on {word} is at most {float} s at the {int}th percentile, in every slice of the window too, on at least {int} bootstraps")]
    public Task BootstrapsInTimeAsync(string surface, double seconds, int percentile, int least) =>
        analysis.JudgeAsync(ReplayGate.Bootstraps(surface, new QuantileBound(percentile / 100.0, seconds, least)));

    /// <summary>Judges the lag.</summary>
    [Then("the replay lag on {word} is at most {int} events at the {int}th percentile, in every slice of the window too, on at least {int} samples")]
    public Task KeepsUpAsync(string surface, int events, int percentile, int least) =>
        analysis.JudgeAsync(ReplayGate.Lag(surface, new QuantileBound(percentile / 100.0, events, least)));
}
