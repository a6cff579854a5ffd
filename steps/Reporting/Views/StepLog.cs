using Cucumber.Messages;
using Io.Cucumber.Messages.Types;

namespace RolloutSpecs.Reporting.Views;

/// <summary>What became of each step of each execution.</summary>
public sealed class StepLog
{
    private readonly Dictionary<string, string> keywords;
    private readonly ILookup<(string Run, string Step), TestStepResult> results;
    private readonly ILookup<(string Run, string Step), Attachment> attachments;

    private StepLog(IReadOnlyList<Envelope> messages, IEnumerable<GherkinDocument> documents)
    {
        keywords = documents.SelectMany(ScenarioSource.StepsIn)
            .DistinctBy(step => step.Id)
            .ToDictionary(step => step.Id, step => step.Keyword.Trim());
        results = messages.Select(message => message.TestStepFinished).OfType<TestStepFinished>()
            .ToLookup(finished => (finished.TestCaseStartedId, finished.TestStepId), finished => finished.TestStepResult);
        attachments = messages.Select(message => message.Attachment).OfType<Attachment>()
            .Where(attached => attached.TestCaseStartedId is not null && attached.TestStepId is not null)
            .ToLookup(attached => (attached.TestCaseStartedId, attached.TestStepId));
    }

    /// <summary>Reads the messages of a run.</summary>
    public static StepLog Of(IReadOnlyList<Envelope> messages, IEnumerable<GherkinDocument> documents) => new(messages, documents);

    /// <summary>The steps of one execution; a hook is shown only where it did not pass or has something attached.</summary>
    public IReadOnlyList<StepView> Of(Pickle pickle, TestCase testCase, string runId)
    {
        var texts = pickle.Steps.ToLookup(step => step.Id);
        return
        [
            .. testCase.TestSteps
                .Select(step => ViewOf(texts[step.PickleStepId ?? ""].FirstOrDefault(), (runId, step.Id)))
                .Where(step => step.Keyword != HookKeyword
                    || step.Status != TestStepResultStatus.PASSED
                    || step.Attachments.Count > 0),
        ];
    }

    private const string HookKeyword = "Hook";

    private StepView ViewOf(PickleStep? step, (string Run, string Step) key)
    {
        var result = results[key].LastOrDefault();
        return new StepView(
            step is null ? HookKeyword : KeywordOf(step),
            step?.Text ?? "before or after the scenario",
            StepArgument.Of(step?.Argument),
            result?.Status,
            result?.Message ?? result?.Exception?.Message,
            result?.Duration is { } took ? Converters.ToTimeSpan(took) : null,
            [.. attachments[key]]);
    }

    private string KeywordOf(PickleStep step) =>
        step.AstNodeIds.Select(id => keywords.GetValueOrDefault(id)).FirstOrDefault(keyword => keyword is not null)
        ?? step.Type switch
        {
            PickleStepType.CONTEXT => "Given",
            PickleStepType.ACTION => "When",
            PickleStepType.OUTCOME => "Then",
            _ => "*",
        };
}
