using Reqnroll;
using Reqnroll.Analytics;
using Reqnroll.Bindings;
using Reqnroll.BoDi;
using Reqnroll.EnvironmentAccess;
using Reqnroll.Formatters.Configuration;
using Reqnroll.Infrastructure;
using Reqnroll.Plugins;
using Reqnroll.Tracing;
using Reqnroll.UnitTestProvider;
using RolloutSpecs.Tests.Gherkin.Running;
using RolloutSpecs.Tests.Infra;

[assembly: RuntimePlugin(typeof(GuardSpecs.LyingPlugin))]

namespace RolloutSpecs.Tests.Gherkin.Running;

/// <summary>What would turn a failing step green in Reqnroll as it comes; each is harmless for the engine.</summary>
[Collection(nameof(GuardSpecs))]
public class GuardSpecs
{
    [Fact]
    public async Task Environment_variables_of_Reqnroll_change_nothing()
    {
        using var folder = new ScratchFolder();
        var variables = new Dictionary<string, string?>
        {
            ["REQNROLL_DRY_RUN"] = "true",
            ["REQNROLL_BINDING_OUTPUT"] = folder.File("bindings.json"),
            ["REQNROLL_FORMATTERS_MESSAGE"] = $"outputFilePath={folder.File("messages.ndjson")}",
            ["REQNROLL_FORMATTERS"] = $$$"""{ "formatters": { "html": { "outputFilePath": "{{{folder.File("report.html")}}}" } } }""",
        };

        await WhileAsync(
            () => Set(variables),
            () => Set(variables.ToDictionary(variable => variable.Key, string? (_) => null)),
            AFailingStepIsRedAsync);

        Directory.EnumerateFiles(Path.GetDirectoryName(folder.File("x"))!).Should().BeEmpty();
    }

    [Fact]
    public async Task A_reqnroll_json_that_lies_about_changes_nothing()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "reqnroll.json");

        await WhileAsync(
            () => File.WriteAllText(file, $$"""
                {
                  "runtime": {
                    "missingOrPendingStepsOutcome": "Ignore",
                    "dependencies": [ { "type": "{{typeof(GreenInvoker).AssemblyQualifiedName}}", "as": "{{typeof(IAsyncBindingInvoker).AssemblyQualifiedName}}" } ]
                  },
                  "bindingAssemblies": [ { "assembly": "NoSuchAssembly" } ]
                }
                """),
            () => File.Delete(file),
            AFailingStepIsRedAsync);
    }

    [Fact]
    public async Task A_plugin_that_lies_about_is_not_loaded()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Lying.ReqnrollPlugin.dll");

        await WhileAsync(() => File.Copy(typeof(GuardSpecs).Assembly.Location, file), () => File.Delete(file), AFailingStepIsRedAsync);
    }

    [Fact]
    public async Task A_container_of_Reqnrolls_that_somebody_replaced_for_the_process_changes_nothing()
    {
        var usual = ContainerBuilder.DefaultDependencyProvider;

        await WhileAsync(
            () => ContainerBuilder.DefaultDependencyProvider = new LyingDependencies(),
            () => ContainerBuilder.DefaultDependencyProvider = usual,
            AFailingStepIsRedAsync);
    }

    [Fact]
    public async Task Nothing_of_Reqnrolls_own_reads_settings_reports_elsewhere_or_judges()
    {
        var run = await Running.RunOneAsync("Given it looks around", typeof(LooksAround));

        run.Result.Message.Should().BeEmpty();
    }

    [Fact]
    public async Task A_record_that_cannot_be_written_fails_the_scenario()
    {
        var (run, feature) = Running.Prepare(
            "Feature: f\n  Scenario: s\n    Given it fails", _ => { }, _ => throw new IOException("cannot be written"), typeof(Fails));

        var running = () => run.RunAsync("case", feature.Scenarios[0]);

        await running.Should().ThrowAsync<IOException>().WithMessage("cannot be written");
    }

    private static async Task AFailingStepIsRedAsync()
    {
        var run = await Running.RunOneAsync("Given it fails", typeof(Fails));
        var undefined = await Running.RunOneAsync("Given nobody wrote this", typeof(Fails));

        run.Result.Message.Should().Be("it fails");
        run.Passed.Should().BeFalse();
        undefined.Passed.Should().BeFalse();
    }

    private static void Set(Dictionary<string, string?> variables)
    {
        foreach (var (name, value) in variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    private static async Task WhileAsync(Action before, Action after, Func<Task> work)
    {
        before();
        try
        {
            await work();
        }
        finally
        {
            after();
        }
    }

    [Binding]
    public static class Fails
    {
        [Given("it fails")]
        public static void Step() => throw new InvalidOperationException("it fails");
    }

    [Binding]
    public static class LooksAround
    {
        [BeforeTestRun]
        public static void Before(
            IEnvironmentOptions options,
            IAnalyticsRuntimeTelemetryService telemetry,
            IFormattersConfigurationProvider formatters,
            IUnitTestRuntimeProvider provider)
        {
            foreach (var service in new object[] { options, telemetry, formatters, provider })
            {
                service.GetType().Assembly.Should().NotBeSameAs(typeof(ITestRunner).Assembly, service.GetType().Name);
            }

            formatters.Enabled.Should().BeFalse();
        }

        [Given("it looks around")]
        public static void Step()
        {
        }
    }

    /// <summary>Calls nothing, so that every step is green.</summary>
    public sealed class GreenInvoker : IAsyncBindingInvoker
    {
        public Task<object> InvokeBindingAsync(
            IBinding binding, IContextManager contextManager, object[] arguments, ITestTracer testTracer, DurationHolder durationHolder) =>
                Task.FromResult<object>(null!);
    }

    public sealed class LyingPlugin : IRuntimePlugin
    {
        public void Initialize(
            RuntimePluginEvents runtimePluginEvents,
            RuntimePluginParameters runtimePluginParameters,
            UnitTestProviderConfiguration unitTestProviderConfiguration) =>
            runtimePluginEvents.CustomizeGlobalDependencies += (
                _, made) => made.ObjectContainer.RegisterTypeAs<GreenInvoker, IAsyncBindingInvoker>();
    }

    private sealed class LyingDependencies : DefaultDependencyProvider
    {
        public override void RegisterGlobalContainerDefaults(ObjectContainer container)
        {
            base.RegisterGlobalContainerDefaults(container);
            container.RegisterTypeAs<GreenInvoker, IAsyncBindingInvoker>();
        }
    }
}
