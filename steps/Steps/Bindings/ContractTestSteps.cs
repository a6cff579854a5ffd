using Reqnroll;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Runbook.ContractTests;
using RolloutSpecs.Probes.Commands;
using RolloutSpecs.Probes.Ledger;
using RolloutSpecs.Probes.Source;
using RolloutSpecs.Steps.Run;

namespace RolloutSpecs.Steps.Bindings;

/// <summary>Steps of the contract-tests gate.</summary>
/// <param name="ledger">Names package and filter, the surfaces' sources, and the commit of the runtime's build.</param>
/// <param name="workspace">Asks what the workspace holds.</param>
/// <param name="commands">Runs cargo.</param>
/// <param name="judge">Keeps the judgements.</param>
[Binding]
public sealed class ContractTestSteps(RolloutLedger ledger, WorkspaceProbe workspace, CommandProbe commands, Judge judge)
{
    private Exchange? run;

    /// <summary>Judges what the tests will run on; before they run, since cargo writes there.</summary>
    [Given("the workspace holds the commit of the runtime's build, where the ledger names it, and no change to it")]
    public async Task IsTheBuildAsync()
    {
        judge.Cite(LedgerReader.Question);
        if (ledger.ContractTests is { } tests)
        {
            judge.That(
                await workspace.ReadAsync(tests.Package),
                state => WorkspaceGate.Judge(
                    state,
                    tests.Package,
                    ledger.Surfaces.Values.Select(surface => surface.Source).OfType<string>(),
                    ledger.Services.GetValueOrDefault("runtime")?.BuildSha));
        }
    }

    /// <summary>Runs them, once for all scenarios.</summary>
    [When("the ledger's contract tests run in the workspace for at most {int} minutes")]
    public async Task RunAsync(int minutes)
    {
        if (ledger.ContractTests is not { } tests)
        {
            judge.That(Judgement.Undecided(
                "expected contract tests to run; the ledger has no contract_tests",
                "name package and filter in the ledger's contract_tests"));
            return;
        }

        run = judge.Using(await commands.ContractTestsAsync(tests.Package, tests.Filter, TimeSpan.FromMinutes(minutes)));
    }

    /// <summary>Judges the run as a whole.</summary>
    [Then("cargo ends with 0 after at least {int} tests, none failed and none ignored")]
    public void AllPass(int atLeast) => judge.That(ContractTestGate.JudgeRun(run!.Answer, atLeast).WithSubstitute(run.Substituted));

    /// <summary>Judges one test.</summary>
    [Then("the test {string} has run and passed")]
    public void HasPassed(string name) => judge.That(ContractTestGate.JudgeTest(name, run!.Answer).WithSubstitute(run.Substituted));
}
