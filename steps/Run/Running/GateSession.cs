using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using RolloutSpecs.Gates;
using RolloutSpecs.Logger;
using RolloutSpecs.Steps;

namespace RolloutSpecs.Run;

/// <summary>One gate run between its preparation and its conclusion.</summary>
public sealed class GateSession
{
    private readonly ConcurrentDictionary<string, CaseResult> results = [];
    private readonly PreparedRun prepared;

    private GateSession(PreparedRun prepared) => this.prepared = prepared;

    /// <summary>The folder that receives the artifacts.</summary>
    public string ArtifactFolder => prepared.ArtifactFolder;

    /// <summary>Prepares the outside.</summary>
    /// <param name="request">What is asked for.</param>
    /// <exception cref="IOException">The artifact folder holds artifacts already.</exception>
    public static async Task<GateSession> PrepareAsync(GateRequest request) => new(await RunPreparation.PrepareAsync(request));

    /// <summary>Runs a case.</summary>
    /// <param name="caseId">The case's id.</param>
    public async Task<CaseOutcome> ExecuteAsync(string caseId)
    {
        if (caseId.StartsWith(RunbookTest.Wrong, StringComparison.Ordinal))
        {
            return new CaseOutcome(
                caseId,
                Judgement.Undecided($"{RunCircumstances.NotConfigured}: {caseId[RunbookTest.Wrong.Length..]}", "mend the feature file, then run the gate again"),
                null);
        }

        if (prepared.Runbook.Contents.Gaps.FirstOrDefault(gap => gap.Case.Id == caseId) is { } gap)
        {
            return Keep(new CaseResult(gap.Case, Clean(gap.Judgement), []));
        }

        var (expected, scenario) = prepared.Runbook.Cases.First(entry => entry.Case.Id == caseId);
        var judge = new Judge();
        var run = await prepared.Scenarios.RunAsync(
            caseId,
            scenario,
            scope => scope.GetRequiredService<CurrentCase>().Case = expected,
            scope => judge = scope.GetRequiredService<Judge>());
        return Keep(new CaseResult(expected, Clean(CaseJudgement.Of(run, judge)), judge.Questions));
    }

    /// <summary>Decides and writes the artifacts; or throws, so that the run is red.</summary>
    public Task<Concluded> ConcludeAsync() => RunConclusion.ConcludeAsync(prepared, [.. results.Values]);

    private CaseOutcome Keep(CaseResult result)
    {
        results[result.Case.Id] = result;
        return new CaseOutcome(result.Case.Id, result.Judgement, result);
    }

    // An answer may spell a secret, a line break or a terminal's control in an escape that is undone only when it is read.
    private Judgement Clean(Judgement judgement) => judgement with
    {
        Reason = OneLine(judgement.Reason),
        Remediation = OneLine(judgement.Remediation),
    };

    private string OneLine(string text) =>
        new([.. prepared.Redactor.Redact(text).Select(letter => char.IsControl(letter) ? ' ' : letter)]);
}
