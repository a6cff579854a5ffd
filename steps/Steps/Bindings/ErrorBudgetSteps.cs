using NodaTime;
using Reqnroll;
using RolloutSpecs.Gates.Objectives;
using RolloutSpecs.Gates.Runbook.ErrorBudget;
using RolloutSpecs.Steps.Run;

namespace RolloutSpecs.Steps.Bindings;

/// <summary>Steps of the error-budget gate.</summary>
/// <param name="analysis">Judges indicators over the window.</param>
[Binding]
public sealed class ErrorBudgetSteps(WindowAnalysis analysis)
{
    /// <summary>Judges the share of the canary's requests that is refused.</summary>
    [Then(
        "the canary's share of 401 and 403 on {word} is never above {float} % over {int} minutes for {int} minutes or longer, nor over the whole window, on at least {int} requests")]
    public async Task CanaryIsLetInAsync(string surface, double percent, int over, int lasting, int least)
    {
        await analysis.JudgeAsync(ErrorBudgetGate.CanaryRefusals(surface, Share(percent, over, lasting, least)));
        await analysis.JudgeOriginAsync(surface);
    }

    /// <summary>Judges the share of the fleet's authentications that is refused.</summary>
    [Then(
        "the fleet's share of 401 and 403 is never above {float} % over {int} minutes for {int} minutes or longer, nor over the whole window, on at least {int} attempts")]
    public Task FleetIsLetInAsync(double percent, int over, int lasting, int least) =>
        analysis.JudgeAsync(ErrorBudgetGate.FleetRefusals(Share(percent, over, lasting, least)));

    /// <summary>Judges the canary's stale cursors.</summary>
    [Then(
        "the canary's 410 answers on {word} are never above {int} in {int} minutes for {int} minutes or longer, nor over the whole window")]
    public Task CanaryCursorsAreFreshAsync(string surface, int most, int over, int lasting) =>
        analysis.JudgeAsync(ErrorBudgetGate.CanaryStaleCursors(surface, Number(most, over, lasting)));

    /// <summary>Judges the fleet's stale cursors.</summary>
    [Then("the fleet's 410 answers are never above {int} in {int} minutes for {int} minutes or longer, nor over the whole window")]
    public Task FleetCursorsAreFreshAsync(int most, int over, int lasting) =>
        analysis.JudgeAsync(ErrorBudgetGate.FleetStaleCursors(Number(most, over, lasting)));

    /// <summary>Judges whether the canary's refusals are over.</summary>
    [Then("the canary's share of 401 and 403 on {word} stays at or below {float} % over each {int} minutes, on at least {int} requests")]
    public async Task CanaryIsLetInAgainAsync(string surface, double percent, int over, int least)
    {
        await analysis.JudgeAsync(ErrorBudgetGate.CanaryRefusals(surface, Share(percent, over, 0, least)));
        await analysis.JudgeOriginAsync(surface);
    }

    /// <summary>Judges whether the fleet's refusals are over.</summary>
    [Then("the fleet's share of 401 and 403 stays at or below {float} % over each {int} minutes, on at least {int} attempts")]
    public Task FleetIsLetInAgainAsync(double percent, int over, int least) =>
        analysis.JudgeAsync(ErrorBudgetGate.FleetRefusals(Share(percent, over, 0, least)));

    /// <summary>Judges whether the fleet's stale cursors are over.</summary>
    [Then("the fleet's 410 answers stay at or below {int} in each {int} minutes")]
    public Task FleetCursorsAreFreshAgainAsync(int most, int over) =>
        analysis.JudgeAsync(ErrorBudgetGate.FleetStaleCursors(Number(most, over, 0)));

    private static ShareBound Share(double percent, int over, int lasting, int least) =>
        new(percent / 100, Duration.FromMinutes(over), Duration.FromMinutes(lasting), least);

    private static RateBound Number(int most, int over, int lasting) =>
        new(most, Duration.FromMinutes(over), Duration.FromMinutes(over), Duration.FromMinutes(lasting));
}
