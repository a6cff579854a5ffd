using System.Collections.Concurrent;
using Reqnroll;
using Reqnroll.BoDi;
using Reqnroll.Events;
using Reqnroll.Plugins;
using RolloutSpecs.Gherkin.Code;
using RolloutSpecs.Gherkin.Engine;
using RolloutSpecs.Gherkin.Recording;

namespace RolloutSpecs.Gherkin.Execution;

/// <summary>Reqnroll's runtime of one run; several stand side by side in a process and know nothing of each other.</summary>
internal sealed class ReqnrollEngine
{
    private readonly ConcurrentBag<StepScope> scopes = [];
    private readonly IServiceProvider services;
    private readonly ITestRunnerManager manager;
    private readonly Lazy<Task> start;

    public ReqnrollEngine(StepCode code, IServiceProvider services, RunHooks hooks, Func<string, string> redact)
    {
        this.services = services;
        var containers = new GateContainers(code.Registry, _ => AlreadyRead.Instance, new ScopeResolver());
        var container = containers.Create();
        scopes.Add(Furnish(container, hooks.Output));
        var events = container.Resolve<RuntimePluginEvents>();
        events.CustomizeTestThreadDependencies += (_, made) =>
        {
            var output = new OutputRecorder(redact);
            var witness = new Witness(hooks, output);
            made.ObjectContainer.RegisterInstanceAs(witness);
            made.ObjectContainer.Resolve<ITestThreadExecutionEventPublisher>().AddListener(witness);
            Register(made.ObjectContainer, output);
        };
        events.CustomizeFeatureDependencies += (_, made) => scopes.Add(ScopeOf(made.ObjectContainer));
        manager = container.Resolve<ITestRunnerManager>();
        manager.Initialize(typeof(ReqnrollEngine).Assembly);
        start = new Lazy<Task>(StartAsync);
    }

    /// <summary>Runs the hooks before the run, once; each scenario awaits them, since Reqnroll would go on without.</summary>
    public Task StartedAsync() => start.Value;

    public ITestRunner Take(FeatureInfo feature) => manager.GetTestRunner(feature);

    public void GiveBack(ITestRunner runner) => manager.ReleaseTestRunnerToPool(runner);

    /// <summary>Gives a scenario its services and its output.</summary>
    public StepScope Furnish(IObjectContainer container, OutputRecorder output)
    {
        Register(container, output);
        return ScopeOf(container);
    }

    /// <summary>Runs the hooks after the features and the run, and ends the runtime; what they throw is thrown here.</summary>
    public async Task EndAsync()
    {
        try
        {
            await manager.DisposeAsync();
        }
        finally
        {
            foreach (var scope in scopes)
            {
                await scope.DisposeAsync();
            }
        }
    }

    private static void Register(IObjectContainer container, OutputRecorder output)
    {
        container.RegisterInstanceAs<IReqnrollOutputHelper>(output);
        container.RegisterInstanceAs<IAttachments>(output);
    }

    private StepScope ScopeOf(IObjectContainer container)
    {
        var scope = new StepScope(services, container);
        container.RegisterInstanceAs(scope);
        return scope;
    }

    private async Task StartAsync()
    {
        ForgetStaticContexts();
        await manager.FireTestRunStartAsync();
    }

    // ScenarioContext.Current and its like are one a process: another engine's scenario. Two runners at a time turn them off.
    private void ForgetStaticContexts()
    {
        var pair = new[] { manager.GetTestRunner(), manager.GetTestRunner() };
        foreach (var runner in pair)
        {
            manager.ReleaseTestRunnerToPool(runner);
        }
    }
}
