using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Reqnroll;
using Reqnroll.BoDi;
using RolloutSpecs.Gherkin.Code;
using RolloutSpecs.Gherkin.Engine;

namespace RolloutSpecs.Gherkin.Execution;

/// <summary>Registers step code for constructor injection.</summary>
public static class GherkinServices
{
    /// <summary>
    /// Registers the binding classes, Reqnroll's contexts, and the plain classes that step code shares through its
    /// constructors, each once a scenario. Step code of a project that is not registered is made by Reqnroll's own container.
    /// </summary>
    public static IServiceCollection AddStepCode(this IServiceCollection services, StepCode code)
    {
        services.AddScoped(_ => new ReqnrollContainer());
        AddFromReqnroll<ScenarioContext>(services);
        AddFromReqnroll<IScenarioContext>(services);
        AddFromReqnroll<ScenarioInfo>(services);
        AddFromReqnroll<FeatureContext>(services);
        AddFromReqnroll<IFeatureContext>(services);
        AddFromReqnroll<FeatureInfo>(services);
        AddFromReqnroll<IObjectContainer>(services);
        AddFromReqnroll<IReqnrollOutputHelper>(services);
        AddFromReqnroll<IAttachments>(services);
        foreach (var type in code.Classes.Where(type => type is { IsAbstract: false }))
        {
            AddWithShared(services, type);
        }

        return services;
    }

    private static void AddFromReqnroll<T>(IServiceCollection services)
        where T : class => services.AddScoped(scope => scope.GetRequiredService<ReqnrollContainer>().Container.Resolve<T>());

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
