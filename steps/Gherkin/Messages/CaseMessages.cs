using Cucumber.Messages;
using Io.Cucumber.Messages.Types;
using RolloutSpecs.Gherkin.Execution;
using Scenario = RolloutSpecs.Gherkin.Features.Scenario;

namespace RolloutSpecs.Gherkin.Messages;

/// <summary>Writes the Cucumber Messages of one test case; ids derive from the case's, so that they are the same in every run.</summary>
internal sealed class CaseMessages
{
    private readonly List<Envelope> envelopes = [];
    private readonly string caseId;
    private readonly TimeProvider clock;
    private readonly Func<string, string> redact;
    private int position;

    public CaseMessages(string caseId, Scenario scenario, ScenarioPlan plan, TimeProvider clock, Func<string, string> redact)
    {
        (this.caseId, this.clock, this.redact) = (caseId, clock, redact);
        envelopes.Add(Envelope.Create(new TestCase(caseId, scenario.Pickle.Id, StepsOf(plan), TestRunMessages.RunId)));
        envelopes.Add(Envelope.Create(new TestCaseStarted(0, StartedId, caseId, null, Now)));
    }

    private string StartedId => $"{caseId}-started";

    private string StepId => $"{caseId}-{position}";

    private Timestamp Now => Converters.ToTimestamp(clock.GetUtcNow().UtcDateTime);

    public void StartStep() => envelopes.Add(Envelope.Create(new TestStepStarted(StartedId, StepId, Now)));

    public void FinishStep(StepResult result, IReadOnlyList<Output> outputs)
    {
        envelopes.AddRange(outputs.Select(Attach));
        var message = result.Message.Length > 0 ? result.Message : null;
        var failure = result.Error is null ? null : new Io.Cucumber.Messages.Types.Exception(result.Error.GetType().FullName!, message, null);
        envelopes.Add(Envelope.Create(new TestStepFinished(
            StartedId,
            StepId,
            new TestStepResult(Converters.ToDuration(result.Duration), message, result.Status, failure),
            Now)));
        position++;
    }

    public IReadOnlyList<Envelope> Finish()
    {
        envelopes.Add(Envelope.Create(new TestCaseFinished(StartedId, Now, false)));
        return envelopes;
    }

    private Envelope Attach(Output output) => Envelope.Create(new Attachment(
        output.FileName is null ? redact(output.Body) : output.Body,
        output.FileName is null ? AttachmentContentEncoding.IDENTITY : AttachmentContentEncoding.BASE64,
        output.FileName,
        output.MediaType,
        null,
        StartedId,
        StepId,
        null,
        null,
        null,
        Now));

    private List<TestStep> StepsOf(ScenarioPlan plan)
    {
        var index = 0;
        return
        [
            .. plan.Before.Select(hook => new TestStep(hook.Id, $"{caseId}-{index++}", null, null, null)),
            .. plan.Steps.Select(step => new TestStep(
                null,
                $"{caseId}-{index++}",
                step.Step.Id,
                [.. step.Matches.Select(match => match.Binding.Id)],
                [.. step.Matches.Select(match => MatchMessages.Of(match))])),
            .. plan.After.Select(hook => new TestStep(hook.Id, $"{caseId}-{index++}", null, null, null)),
        ];
    }
}
