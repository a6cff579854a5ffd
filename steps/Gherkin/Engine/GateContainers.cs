using System.Reflection;
using Reqnroll;
using Reqnroll.Analytics;
using Reqnroll.Bindings;
using Reqnroll.Bindings.Discovery;
using Reqnroll.BoDi;
using Reqnroll.Configuration;
using Reqnroll.EnvironmentAccess;
using Reqnroll.Formatters.Configuration;
using Reqnroll.Infrastructure;
using Reqnroll.Plugins;
using Reqnroll.Tracing;
using Reqnroll.UnitTestProvider;

namespace RolloutSpecs.Gherkin.Engine;

/// <summary>
/// Makes Reqnroll's containers so that nothing but the step code and this assembly decides how a run goes: no reqnroll.json,
/// no plugin that lies in a folder, no environment variable, no telemetry.
/// </summary>
/// <param name="registry">Holds the step code.</param>
/// <param name="reader">Fills the registry, or finds it filled.</param>
/// <param name="resolver">Makes the objects that step code runs on.</param>
internal sealed class GateContainers(
    IBindingRegistry registry, Func<IObjectContainer, IRuntimeBindingRegistryBuilder> reader, ITestObjectResolver resolver)
    // Not the static one, which anybody may have replaced.
    : ContainerBuilder(new DefaultDependencyProvider())
{
    private const string Provider = "gate";

    public ObjectContainer Create() =>
        (ObjectContainer)CreateGlobalContainer(typeof(GateContainers).Assembly, GateConfiguration.Instance);

    public override IObjectContainer CreateTestThreadContainer(IObjectContainer globalContainer)
    {
        var container = base.CreateTestThreadContainer(globalContainer);
        container.RegisterInstanceAs<ITraceListener>(new NullListener());
        container.RegisterInstanceAs<ITestTracer>(SilentTracer.Instance);
        return container;
    }

    protected override void RegisterDefaults(ObjectContainer container)
    {
        base.RegisterDefaults(container);
        container.RegisterInstanceAs<IEnvironmentOptions>(GateEnvironment.Instance);
        container.RegisterInstanceAs<IFormattersConfigurationProvider>(NoFormatters.Instance);
        container.RegisterInstanceAs<IAnalyticsRuntimeTelemetryService>(NoTelemetry.Instance);
        container.RegisterInstanceAs<ITraceListener>(new NullListener());
        container.RegisterInstanceAs<ITestTracer>(SilentTracer.Instance);
        container.RegisterInstanceAs<IUnitTestRuntimeProvider>(RedRuntimeProvider.Instance, Provider);
        container.RegisterInstanceAs<ITestUndefinedMessageFactory>(ShortUndefinedMessage.Instance);
        container.RegisterInstanceAs(registry);
        container.RegisterFactoryAs(reader);
        container.RegisterInstanceAs(resolver);
        container.RegisterTypeAs<GateRunnerManager, ITestRunnerManager>();
    }

    // Not the base's: it loads every *.ReqnrollPlugin.dll that lies beside the assembly.
    protected override void LoadPlugins(
        IRuntimeConfigurationProvider configurationProvider,
        ObjectContainer container,
        RuntimePluginEvents runtimePluginEvents,
        ReqnrollConfiguration reqnrollConfiguration,
        UnitTestProviderConfiguration unitTestProviderConfigration,
        Assembly testAssembly) => unitTestProviderConfigration.UseUnitTestProvider(Provider);
}
