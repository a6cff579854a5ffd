using NodaTime;
using Reqnroll;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Steps;

/// <summary>Steps of the slow-consumer gate.</summary>
/// <param name="analysis">Judges indicators over the window.</param>
[Binding]
public sealed class SlowConsumerSteps(WindowAnalysis analysis)
{
    /// <summary>Judges their number.</summary>
    [Then("there are at most {int} slow-consumer evictions in any {int} minutes")]
    public Task AreFewAsync(int most, int minutes) => analysis.JudgeAsync(SlowConsumerGate.Number(most, Duration.FromMinutes(minutes)));

    /// <summary>Judges their trend.</summary>
    [Then("slow-consumer evictions show no growth of {float} an hour or more over the window")]
    public Task DoNotGrowAsync(float anHour) => analysis.JudgeAsync(SlowConsumerGate.Growth(anHour));
}
