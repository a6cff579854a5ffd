using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using RolloutSpecs.Gates;
using RolloutSpecs.Specs;
using RolloutSpecs.Steps;

[assembly: AssemblyFixture(typeof(GateRun))]

namespace RolloutSpecs.Specs;

/// <summary>One gate run: prepares the outside, runs cases, then decides and writes the artifacts.</summary>
public sealed class GateRun : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, CaseResult> results = [];
    private PreparedRun? prepared;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var variables = RunVariables.Read();
        await RunFailure.TellAsync(
            variables.RunFolder,
            async () => prepared = await RunPreparation.PrepareAsync(RepositoryRoot.Find(), variables));
    }

    /// <summary>Runs a case; only a pass returns.</summary>
    /// <param name="caseId">The case's id.</param>
    /// <exception cref="Xunit.Sdk.FailException">The case is not a pass.</exception>
    public async Task ExecuteAsync(string caseId)
    {
        if (caseId.StartsWith(ScenarioDiscoverer.Wrong, StringComparison.Ordinal))
        {
            Assert.Fail($"{RunCircumstances.NotConfigured}: {caseId[ScenarioDiscoverer.Wrong.Length..]}");
        }

        if (prepared!.Runbook.Contents.Gaps.FirstOrDefault(gap => gap.Case.Id == caseId) is { } gap)
        {
            Keep(new CaseResult(gap.Case, Clean(gap.Judgement), []));
            return;
        }

        var (expected, scenario) = prepared.Runbook.Cases.First(entry => entry.Case.Id == caseId);
        var judge = new Judge();
        var run = await prepared.Scenarios.RunAsync(
            caseId,
            scenario,
            scope => scope.GetRequiredService<CurrentCase>().Case = expected,
            scope => judge = scope.GetRequiredService<Judge>());
        Keep(new CaseResult(expected, Clean(CaseJudgement.Of(run, judge)), judge.Questions));
    }

    private void Keep(CaseResult result)
    {
        results[result.Case.Id] = result;
        ScenarioOutput.Tell(TestContext.Current, result);
        if (result.Judgement.Verdict != Verdict.Pass)
        {
            // So that annotations and result files begin with the verdict: of another exception xUnit would say its type first.
            Assert.Fail(new RedException(result.Judgement).Message);
        }
    }

    // An answer may spell a secret, a line break or a terminal's control in an escape that is undone only when it is read.
    private Judgement Clean(Judgement judgement) => judgement with
    {
        Reason = OneLine(judgement.Reason),
        Remediation = OneLine(judgement.Remediation),
    };

    private string OneLine(string text) =>
        new([.. prepared!.Redactor.Redact(text).Select(letter => char.IsControl(letter) ? ' ' : letter)]);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (prepared is not null)
        {
            await RunFailure.TellAsync(
                prepared.Variables.RunFolder,
                () => RunConclusion.ConcludeAsync(prepared, [.. results.Values]));
        }
    }
}
