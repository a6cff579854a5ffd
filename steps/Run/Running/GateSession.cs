using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Requirements;
using RolloutSpecs.Gates.Text;
using RolloutSpecs.Gherkin.Features;
using RolloutSpecs.Run.Composing;
using RolloutSpecs.Run.Concluding;
using RolloutSpecs.Run.Selecting;
using RolloutSpecs.Steps.Run;

namespace RolloutSpecs.Run.Running;

/// <summary>One gate run from its preparation to its conclusion.</summary>
public sealed class GateSession : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, CaseResult> results = [];
    private readonly PreparedRun run;
    private readonly Dictionary<string, (RunbookCase Case, Scenario Scenario)> cases;
    private readonly Dictionary<string, RunbookGap> gaps;
    private int ended;

    private GateSession(PreparedRun run)
    {
        this.run = run;
        cases = run.Runbook.Cases.ToDictionary(entry => entry.Case.Id);
        gaps = run.Runbook.Contents.Gaps.ToDictionary(gap => gap.Case.Id);
    }

    /// <summary>The folder that receives the artifacts.</summary>
    public string ArtifactFolder => run.Places.Artifacts;

    /// <summary>Configures and composes a run; what is wrong with its configuration turns its cases red.</summary>
    /// <param name="request">What is asked for.</param>
    /// <exception cref="IOException">The artifact folder holds artifacts already.</exception>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The session disposes its run.")]
    public static async Task<GateSession> PrepareAsync(GateRequest request) => new(await RunComposer.ComposeAsync(request));

    /// <summary>Runs a case.</summary>
    /// <param name="caseId">The case's id.</param>
    public async Task<CaseOutcome> ExecuteAsync(string caseId)
    {
        if (caseId.StartsWith(RunbookTest.Wrong, StringComparison.Ordinal))
        {
            return new CaseOutcome(
                caseId,
                Judgement.Undecided(
                    $"{RunCircumstances.NotConfigured}: {caseId[RunbookTest.Wrong.Length..]}",
                    "mend the feature file, then run the gate again"),
                null);
        }

        if (gaps.TryGetValue(caseId, out var gap))
        {
            return Keep(new CaseResult(gap.Case, Clean(gap.Judgement), []));
        }

        var (expected, scenario) = cases[caseId];
        var judge = new Judge();
        var scenarioRun = await run.Scenarios.RunAsync(
            caseId,
            scenario,
            scope => scope.GetRequiredService<CurrentCase>().Case = expected,
            scope => judge = scope.GetRequiredService<Judge>());
        return Keep(new CaseResult(expected, Clean(CaseJudgement.Of(scenarioRun, judge)), judge.Questions));
    }

    /// <summary>Decides, publishes, and writes the artifacts; or throws, so that the run is red.</summary>
    /// <exception cref="IOException">An artifact cannot be written.</exception>
    /// <exception cref="InvalidOperationException">No scenario ran.</exception>
    public async Task<Concluded> ConcludeAsync()
    {
        var draft = await DraftDecision.OfAsync(run, [.. results.Values]);
        // Whatever can fail comes before the first artifact, so that a red run leaves no go behind.
        await EndAsync();
        var placed = await Conclusion.ConcludeAsync(draft, RunPublisher.Of(run), run.Request.RunFolder);
        return new Concluded(placed, Objections.To(run, draft.Decision));
    }

    /// <summary>Ends what the run owns.</summary>
    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        run.Places.Claim?.Dispose();
    }

    private async Task EndAsync()
    {
        if (Interlocked.Exchange(ref ended, 1) == 0)
        {
            await run.DisposeAsync();
        }
    }

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

    private string OneLine(string text) => ConsoleText.Line(run.Outside.Redactor.Redact(text).Replace('\t', ' '));
}
