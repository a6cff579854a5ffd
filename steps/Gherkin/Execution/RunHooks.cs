using Cucumber.Messages;
using Io.Cucumber.Messages.Types;
using Reqnroll;
using Reqnroll.Bindings;
using RolloutSpecs.Gherkin.Code;
using RolloutSpecs.Gherkin.Messages;
using RolloutSpecs.Gherkin.Recording;
using HookType = Reqnroll.Bindings.HookType;

namespace RolloutSpecs.Gherkin.Execution;

/// <summary>Keeps what becomes of hooks outside scenarios, from any of the run's test runners.</summary>
internal sealed class RunHooks(StepCode code, TimeProvider clock, Func<string, string> redact)
{
    private readonly Thrown thrown = new(redact);
    private readonly Lock gate = new();
    private readonly List<(HookType Type, string Feature, HookDefinition Hook, Moment Moment)> moments = [];

    /// <summary>What hooks around the run write and attach.</summary>
    public OutputRecorder Output { get; } = new(redact);

    /// <summary>The run's instant.</summary>
    public Timestamp Now => Converters.ToTimestamp(clock.GetUtcNow().UtcDateTime);

    public void End(
        IHookBinding hook, Timestamp started, TimeSpan duration, System.Exception? error, FeatureInfo? feature, OutputRecorder output)
    {
        var result = error is null ? new StepResult(TestStepResultStatus.PASSED, duration) : thrown.ResultOf(error, duration);
        lock (gate)
        {
            moments.Add((
                hook.HookType,
                feature is null ? "" : $"{feature.FolderPath}/{feature.Title}",
                code.HookOf(hook),
                new Moment(started, Now, result, output.Take())));
        }
    }

    /// <summary>The Cucumber Messages of hooks of a kind, those of features in the features' order.</summary>
    public IReadOnlyList<Envelope> Messages(HookType type)
    {
        lock (gate)
        {
            return
            [
                .. moments.Where(told => told.Type == type)
                    .OrderBy(told => told.Feature, StringComparer.Ordinal)
                    .SelectMany((told, index) => Messages($"{told.Hook.Id}-{index}-started", told.Hook, told.Moment)),
            ];
        }
    }

    private static IEnumerable<Envelope> Messages(string id, HookDefinition hook, Moment moment) =>
    [
        Envelope.Create(new TestRunHookStarted(id, TestRunMessages.RunId, hook.Id, null, moment.Started)),
        .. moment.Outputs.Select(output => AttachmentMessages.OfRunHook(output, id, moment.Finished)),
        Envelope.Create(new TestRunHookFinished(id, ResultMessages.Of(moment.Result, [hook.Place.MethodName]), moment.Finished)),
    ];
}
