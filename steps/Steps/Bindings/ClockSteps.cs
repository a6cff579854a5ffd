using Reqnroll;
using RolloutSpecs.Gates.Runbook.Clocks;
using RolloutSpecs.Probes.Runtime;
using RolloutSpecs.Steps.Run;

namespace RolloutSpecs.Steps.Bindings;

/// <summary>Steps on the clock by which holds are counted.</summary>
/// <param name="facts">Says the instant that is judged at.</param>
/// <param name="runtime">Says what time it is elsewhere.</param>
/// <param name="judge">Keeps the judgements.</param>
[Binding]
public sealed class ClockSteps(RunFacts facts, RuntimeProbe runtime, Judge judge)
{
    /// <summary>Judges this machine's clock by the date of <c>/readyz</c>, whatever else that says.</summary>
    [Given("the clock of this machine is at most {int} s off the runtime's")]
    [Then("the clock of this machine is at most {int} s off the runtime's")]
    public async Task IsOnTimeAsync(int seconds)
    {
        var asked = await runtime.ReadinessAsync();
        judge.That(asked, _ => ClockJudgement.Of(
            "the runtime", asked.Exchanges is [.., var exchange] ? exchange : null, facts.AskedFrom, TimeSpan.FromSeconds(seconds)));
    }
}
