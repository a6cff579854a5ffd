using Microsoft.Extensions.DependencyInjection;
using Reqnroll.BoDi;
using Reqnroll.Infrastructure;

namespace RolloutSpecs.Gherkin.Engine;

/// <summary>
/// Makes what step code runs on: what Reqnroll or step code registered with Reqnroll's container, else from the scenario's
/// services, else (a project without services) as Reqnroll itself would.
/// </summary>
internal sealed class ScopeResolver : ITestObjectResolver
{
    public object ResolveBindingInstance(Type bindingType, IObjectContainer container)
    {
        if (container.IsRegistered(bindingType))
        {
            return container.Resolve(bindingType);
        }

        var scope = container.Resolve<StepScope>();
        if (!scope.Knows(bindingType))
        {
            return container.Resolve(bindingType);
        }

        var made = scope.Services.GetRequiredService(bindingType);
        (made as IContainerDependentObject)?.SetObjectContainer(container);
        return made;
    }
}
