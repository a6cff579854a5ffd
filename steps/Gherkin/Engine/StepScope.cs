using Microsoft.Extensions.DependencyInjection;
using Reqnroll.BoDi;

namespace RolloutSpecs.Gherkin.Engine;

/// <summary>The services of one scenario (or of the hooks outside scenarios), made when first asked for.</summary>
/// <param name="services">The run's services.</param>
/// <param name="container">Reqnroll's container of the same lifetime.</param>
internal sealed class StepScope(IServiceProvider services, IObjectContainer container) : IAsyncDisposable
{
    private readonly Lazy<AsyncServiceScope> scope = new(() =>
    {
        var made = services.CreateAsyncScope();
        if (made.ServiceProvider.GetService<ReqnrollContainer>() is { } link)
        {
            link.Container = container;
        }

        return made;
    });

    public IServiceProvider Services => scope.Value.ServiceProvider;

    public bool Knows(Type type) => services.GetService<IServiceProviderIsService>()?.IsService(type) == true;

    public async ValueTask DisposeAsync()
    {
        if (scope.IsValueCreated)
        {
            await scope.Value.DisposeAsync();
        }
    }
}
