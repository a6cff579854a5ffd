using NodaTime;
using Reqnroll;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Steps;

/// <summary>Steps of the surface-ux gate.</summary>
/// <param name="analysis">Judges indicators over the window.</param>
[Binding]
public sealed class SurfaceUxSteps(WindowAnalysis analysis)
{
    private static readonly string[] Duplicates = ["canary_duplicates", "canary_messages"];
    private static readonly string[] Missing = ["canary_missing_messages"];
    private static readonly string[] Delivery = ["canary_delivery_seconds"];
    private static readonly string[] Clocks = ["canary_clock_skew_seconds"];

    /// <summary>Judges the duplicates.</summary>
    [Then("no message reaches {word} twice, on at least {int} messages")]
    public Task ReachesOnceAsync(string surface, int least) => analysis.JudgeAsync(
        Duplicates, surface, input => SurfaceUxGate.JudgeDuplicates(input, least));

    /// <summary>Judges the gaps.</summary>
    [Then("no message stays missing on {word} for {int} minutes or longer")]
    public Task NoneStaysMissingAsync(string surface, int minutes) => analysis.JudgeAsync(
        Missing, surface, input => SurfaceUxGate.JudgeMissing(input, Duration.FromMinutes(minutes)));

    /// <summary>Judges the delivery latency.</summary>
    [Then("the delivery latency on {word} is at most {float} s at the {int}th percentile, in every slice of the window too, on at least {int} messages")]
    public Task ReachesSoonAsync(string surface, double seconds, int percentile, int least) => analysis.JudgeAsync(
        Delivery, surface, input => LatencyJudgement.Of(input, new QuantileBound(percentile / 100.0, seconds, least)), InjectedOutages.AtTheEnd);

    /// <summary>Judges whether the latency can be trusted.</summary>
    [Then("the clocks of the canary and the runtime on {word} are at most {float} s apart")]
    public Task ClocksAgreeAsync(string surface, double seconds) => analysis.JudgeAsync(
        Clocks, surface, input => SurfaceUxGate.JudgeClocks(input, seconds));
}
