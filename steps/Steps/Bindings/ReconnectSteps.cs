using NodaTime;
using Reqnroll;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Steps;

/// <summary>Steps of the reconnect gate.</summary>
/// <param name="analysis">Judges indicators over the window.</param>
[Binding]
public sealed class ReconnectSteps(WindowAnalysis analysis)
{
    /// <summary>Judges the canary's rate.</summary>
    [Then("the canary's reconnects on {word} are never above {float} per minute over {int} minutes for {int} minutes or longer, nor over the whole window")]
    public Task CanaryIsBoundedAsync(string surface, double perMinute, int over, int lasting) =>
        analysis.JudgeAsync(ReconnectGate.CanaryRate(surface, Rate(perMinute, Duration.FromMinutes(1), over, lasting)));

    /// <summary>Judges whether the canary's level has risen.</summary>
    [Then("the canary's reconnects on {word} show no surge by {float} per minute that lasts {int} minutes")]
    public Task CanaryDoesNotSurgeAsync(string surface, double perMinute, int lasting) =>
        analysis.JudgeAsync(ReconnectGate.CanarySurge(surface, perMinute, Duration.FromMinutes(lasting)));

    /// <summary>Judges the fleet's rate.</summary>
    [Then("the fleet's reconnects are never above {float} per second over {int} minutes for {int} minutes or longer, nor over the whole window")]
    public Task FleetIsBoundedAsync(double perSecond, int over, int lasting) =>
        analysis.JudgeAsync(ReconnectGate.FleetRate(Rate(perSecond, Duration.FromSeconds(1), over, lasting)));

    /// <summary>Judges whether the fleet's level has risen.</summary>
    [Then("the fleet's reconnects show no surge by {float} per minute that lasts {int} minutes")]
    public Task FleetDoesNotSurgeAsync(double perMinute, int lasting) =>
        analysis.JudgeAsync(ReconnectGate.FleetSurge(perMinute, Duration.FromMinutes(lasting)));

    private static RateBound Rate(double most, Duration per, int over, int lasting) =>
        new(most, per, Duration.FromMinutes(over), Duration.FromMinutes(lasting));
}
