using Cucumber.Messages;
using Io.Cucumber.Messages.Types;
using Microsoft.Extensions.DependencyInjection;
using RolloutSpecs.Gherkin.Binding;
using RolloutSpecs.Gherkin.Messages;

namespace RolloutSpecs.Gherkin.Execution;

/// <summary>Runs hooks outside scenarios: each of them, whatever those before it threw.</summary>
internal sealed class RunHooks(BindingRegistry registry, IServiceProvider services, TimeProvider clock, Func<string, string> redact)
{
    private readonly Attempts attempts = new(clock, redact);

    private Timestamp Now => Converters.ToTimestamp(clock.GetUtcNow().UtcDateTime);

    /// <summary>The hooks around the run.</summary>
    public Task<HookGroup> RunAsync(HookKind kind) => RunAsync(registry.HooksOf(kind), null);

    /// <summary>The hooks around a feature.</summary>
    public Task<HookGroup> RunAsync(HookKind kind, FeatureContext feature) =>
        RunAsync(registry.HooksOf(kind).Where(hook => hook.Covers(feature.FeatureInfo)), feature);

    private async Task<HookGroup> RunAsync(IEnumerable<HookBinding> hooks, FeatureContext? feature)
    {
        await using var scope = services.CreateAsyncScope();
        var about = scope.ServiceProvider.GetRequiredService<ScenarioScope>();
        about.Output = new OutputRecorder(redact);
        about.Feature = feature!;
        var messages = new List<Envelope>();
        var results = new List<StepResult>();
        foreach (var hook in hooks)
        {
            var id = feature is null ? $"{hook.Id}-started" : $"{hook.Id}-{feature.FeatureInfo.File}-started";
            messages.Add(Envelope.Create(new TestRunHookStarted(id, TestRunMessages.RunId, hook.Id, null, Now)));
            var result = await attempts.RunAsync(() => Invoker.HookAsync(scope.ServiceProvider, hook));
            results.Add(result);
            messages.AddRange(about.Output.Take().Select(output => AttachmentMessages.OfRunHook(output, id, Now)));
            messages.Add(Envelope.Create(new TestRunHookFinished(id, ResultMessages.Of(result, [hook.MethodName]), Now)));
        }

        return new HookGroup(messages, results);
    }
}
