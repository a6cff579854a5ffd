using NodaTime;
using Reqnroll;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Steps;

/// <summary>Steps of the surface-ux gate.</summary>
/// <param name="analysis">Judges indicators over the window.</param>
[Binding]
public sealed class SurfaceUxSteps(WindowAnalysis analysis)
{
    /// <summary>Judges the duplicates.</summary>
    [Then("no message reaches {word} twice, on at least {int} messages")]
    public Task ReachesOnceAsync(string surface, int least) => analysis.JudgeAsync(SurfaceUxGate.Duplicates(surface, least));

    /// <summary>Judges the gaps.</summary>
    [Then("no message stays missing on {word} for {int} minutes or longer")]
    public Task NoneStaysMissingAsync(string surface, int minutes) => analysis.JudgeAsync(SurfaceUxGate.Missing(surface, Duration.FromMinutes(minutes)));

    /// <summary>Judges the delivery latency.</summary>
    [Then("the delivery latency on {word} is at most {float} s at the {int}th percentile, in every slice of the window too, on at least {int} messages")]
    public Task ReachesSoonAsync(string surface, double seconds, int percentile, int least) =>
        analysis.JudgeAsync(SurfaceUxGate.Delivery(surface, new QuantileBound(percentile / 100.0, seconds, least)));

    /// <summary>Judges whether the latency can be trusted.</summary>
    [Then("the clocks of the canary and the runtime on {word} are at most {float} s apart")]
    public Task ClocksAgreeAsync(string surface, double seconds) => analysis.JudgeAsync(SurfaceUxGate.Clocks(surface, seconds));
}
