using Cucumber.Messages;
using Io.Cucumber.Messages.Types;
using RolloutSpecs.Gherkin.Execution;
using Scenario = RolloutSpecs.Gherkin.Features.Scenario;

namespace RolloutSpecs.Gherkin.Messages;

/// <summary>Writes the Cucumber Messages of one test case; ids derive from the case's, so that they are the same in every run.</summary>
internal sealed class CaseMessages
{
    private readonly List<Envelope> envelopes = [];
    private readonly string startedId;
    private readonly IReadOnlyList<CaseStep> steps;
    private readonly TimeProvider clock;
    private int position;

    public CaseMessages(string caseId, Scenario scenario, ScenarioPlan plan, TimeProvider clock)
    {
        (startedId, this.clock, steps) = ($"{caseId}-started", clock, CaseStep.Of(caseId, scenario, plan));
        envelopes.Add(Envelope.Create(new TestCase(caseId, scenario.Pickle.Id, [.. steps.Select(step => step.Step)], TestRunMessages.RunId)));
        envelopes.Add(Envelope.Create(new TestCaseStarted(0, startedId, caseId, null, Now)));
    }

    private Timestamp Now => Converters.ToTimestamp(clock.GetUtcNow().UtcDateTime);

    public void StartStep() => envelopes.Add(Envelope.Create(new TestStepStarted(startedId, steps[position].Step.Id, Now)));

    public void FinishStep(StepResult result, IEnumerable<Output> outputs)
    {
        var step = steps[position++];
        envelopes.AddRange(outputs.Select(output => AttachmentMessages.OfStep(output, startedId, step.Step.Id, Now)));
        if (result.Status == TestStepResultStatus.UNDEFINED && step.Suggestion is { } suggestion)
        {
            envelopes.Add(Envelope.Create(suggestion));
        }

        envelopes.Add(Envelope.Create(new TestStepFinished(
            startedId, step.Step.Id, ResultMessages.Of(result, step.Where), Now)));
    }

    public IReadOnlyList<Envelope> Finish()
    {
        envelopes.Add(Envelope.Create(new TestCaseFinished(startedId, Now, false)));
        return envelopes;
    }
}
