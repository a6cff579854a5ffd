using RolloutSpecs.Run.Testing;

[assembly: AssemblyFixture(typeof(GateFixture))]

namespace RolloutSpecs.Specs;

/// <summary>The runbook's scenarios as tests.</summary>
/// <param name="run">The gate run that they belong to.</param>
public sealed class Runbook(GateFixture run)
{
    /// <summary>One scenario for one stage and step.</summary>
    /// <param name="caseId">The case's id.</param>
    [Scenario]
    public Task Scenario(string caseId) => run.ExecuteAsync(caseId);
}
