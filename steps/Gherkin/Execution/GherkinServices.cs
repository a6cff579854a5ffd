using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RolloutSpecs.Gherkin.Binding;

namespace RolloutSpecs.Gherkin.Execution;

/// <summary>Registers step code for constructor injection.</summary>
public static class GherkinServices
{
    /// <summary>
    /// Registers the binding classes, the contexts, and the plain classes that step code shares through its
    /// constructors, each once a scenario.
    /// </summary>
    public static IServiceCollection AddStepCode(this IServiceCollection services, BindingRegistry registry)
    {
        services.AddScoped(_ => new ScenarioScope());
        services.AddScoped(scope => scope.GetRequiredService<ScenarioScope>().Scenario);
        services.AddScoped(scope => scope.GetRequiredService<ScenarioScope>().Feature);
        services.AddScoped<IReqnrollOutputHelper>(scope => scope.GetRequiredService<ScenarioScope>().Output);
        services.AddScoped<IAttachments>(scope => scope.GetRequiredService<ScenarioScope>().Output);
        foreach (var type in registry.Classes.Where(type => type is { IsAbstract: false }))
        {
            AddWithShared(services, type);
        }

        return services;
    }

    private static void AddWithShared(IServiceCollection services, Type type)
    {
        if (services.Any(service => service.ServiceType == type))
        {
            return;
        }

        services.TryAddScoped(type);
        var shared = type.GetConstructors()
            .SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => parameter.ParameterType)
            .Where(needed => needed is { IsClass: true, IsAbstract: false } && needed != typeof(string));
        foreach (var needed in shared)
        {
            AddWithShared(services, needed);
        }
    }
}
