using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Reqnroll.Bindings.Discovery;
using Reqnroll.Bindings.Provider;
using Reqnroll.Configuration;
using Reqnroll.Infrastructure;

namespace RolloutSpecs.Gherkin.Code;

/// <summary>Has Reqnroll read the step code of chosen classes rather than of whole assemblies.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Reqnroll's container makes it.")]
internal sealed class ChosenClasses(
    IReadOnlyList<Type> classes,
    IRuntimeBindingSourceProcessor processor,
    IReqnrollAttributesFilter filter,
    IBindingAssemblyLoader loader,
    ReqnrollConfiguration configuration,
    IBindingProviderService service)
    : RuntimeBindingRegistryBuilder(processor, filter, loader, configuration, service)
{
    protected override Type[] GetAssemblyTypes(Assembly assembly, out string[] typeLoadErrors)
    {
        typeLoadErrors = [];
        return [.. classes.Where(type => type.Assembly == assembly)];
    }
}
