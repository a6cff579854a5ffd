using System.Diagnostics.CodeAnalysis;
using Reqnroll;
using Reqnroll.Bindings.Discovery;
using Reqnroll.BoDi;
using Reqnroll.Configuration;
using Reqnroll.Infrastructure;
using Reqnroll.Tracing;

namespace RolloutSpecs.Gherkin.Engine;

/// <summary>Reqnroll's test runners over step code that has been read already.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Reqnroll's container makes it.")]
internal sealed class GateRunnerManager(
    IObjectContainer globalContainer,
    IContainerBuilder containerBuilder,
    ReqnrollConfiguration reqnrollConfiguration,
    IRuntimeBindingRegistryBuilder bindingRegistryBuilder,
    ITestTracer testTracer)
    : TestRunnerManager(globalContainer, containerBuilder, reqnrollConfiguration, bindingRegistryBuilder, testTracer)
{
    // The base reads the step code once more, and ends the run when the process does, which would keep every engine until then.
    protected override void InitializeBindingRegistry(ITestRunner testRunner)
    {
    }
}
