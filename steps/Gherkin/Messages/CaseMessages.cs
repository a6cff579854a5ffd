using Io.Cucumber.Messages.Types;
using Reqnroll.Bindings;
using RolloutSpecs.Gherkin.Code;
using RolloutSpecs.Gherkin.Recording;

namespace RolloutSpecs.Gherkin.Messages;

/// <summary>Writes the Cucumber Messages of one test case; ids derive from the case's, so that they are the same in every run.</summary>
internal static class CaseMessages
{
    public static IReadOnlyList<Envelope> Of(string caseId, CaseRecord record, StepContext place, StepCode code, Timestamp started)
    {
        var steps = CaseStep.Of(caseId, record, code);
        var startedId = $"{caseId}-started";
        var messages = new List<Envelope>(4 + (2 * steps.Count))
        {
            Envelope.Create(new TestCase(caseId, record.Scenario.Pickle.Id, [.. steps.Select(step => step.Step)], TestRunMessages.RunId)),
            Envelope.Create(new TestCaseStarted(0, startedId, caseId, null, started)),
        };
        foreach (var (step, moment) in steps.Zip(record.Moments()))
        {
            var id = step.Step.Id;
            messages.Add(Envelope.Create(new TestStepStarted(startedId, id, moment.Started)));
            messages.AddRange(moment.Outputs.Select(output => AttachmentMessages.OfStep(output, startedId, id, moment.Finished)));
            if (moment.Result.Status == TestStepResultStatus.UNDEFINED && step.Pickle is { } pickle)
            {
                messages.Add(
                    Envelope.Create(new Suggestion($"{id}-suggestion", pickle.Id, [.. StepSuggestions.Of(pickle, code.KnownTypes)])));
            }

            messages.Add(
                Envelope.Create(new TestStepFinished(startedId, id, ResultMessages.Of(moment.Result, step.Where), moment.Finished)));
        }

        messages.Add(Envelope.Create(new TestCaseFinished(startedId, record.Now, false)));
        return messages;
    }
}
