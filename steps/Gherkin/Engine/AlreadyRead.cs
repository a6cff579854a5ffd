using System.Reflection;
using Reqnroll.Bindings.Discovery;

namespace RolloutSpecs.Gherkin.Engine;

/// <summary>Reads no step code, since the registry holds it.</summary>
internal sealed class AlreadyRead : IRuntimeBindingRegistryBuilder
{
    public static AlreadyRead Instance { get; } = new();

    public Assembly[] GetBindingAssemblies(Assembly testAssembly) => [];

    public void BuildBindingsFromAssembly(Assembly assembly)
    {
    }

    public void BuildingCompleted()
    {
    }
}
