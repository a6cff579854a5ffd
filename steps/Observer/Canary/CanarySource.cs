namespace RolloutSpecs.Observer;

/// <summary>The canary client: subscribes as each surface, and tells at each tick what it saw.</summary>
public sealed class CanarySource : ISource, IDisposable
{
    private readonly IReadOnlyList<SurfaceCanary> canaries;
    private Reading said;

    /// <summary>A canary for each surface that has a topic and a token.</summary>
    /// <param name="surfaces">The surfaces to subscribe as.</param>
    /// <param name="notMeasured">Why other surfaces are not measured; said once.</param>
    /// <param name="needs">What the canary needs.</param>
    public CanarySource(IReadOnlyList<CanarySurface> surfaces, IReadOnlyList<SourceProblem> notMeasured, CanaryNeeds needs)
    {
        canaries = [.. surfaces.Select(surface => new SurfaceCanary(surface, needs))];
        said = Reading.Nothing with { Problems = notMeasured };
    }

    /// <inheritdoc/>
    public string Name => "canary";

    /// <summary>Subscribes, in the background, until cancelled.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    public void Start(CancellationToken cancellationToken)
    {
        foreach (var canary in canaries)
        {
            canary.Start(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task<Reading> ReadAsync(CancellationToken cancellationToken)
    {
        var reading = canaries.Aggregate(said, (all, canary) => all.And(canary.Read()));
        said = Reading.Nothing;
        return Task.FromResult(reading);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var canary in canaries)
        {
            canary.Dispose();
        }
    }
}
