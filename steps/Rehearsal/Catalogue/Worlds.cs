using System.Collections.Immutable;

namespace RolloutSpecs.Rehearsal.Catalogue;

/// <summary>The worlds that can be rehearsed.</summary>
public static class Worlds
{
    /// <summary>Nothing is wrong.</summary>
    public static World Healthy { get; } = new("healthy", "Every precondition holds and every system answers.");

    /// <summary>All worlds, the healthy one first.</summary>
    public static ImmutableArray<World> All { get; } =
    [
        Healthy,
        .. DependencyWorlds.All,
        .. GitHubWorlds.All,
        .. ContractTestWorlds.All,
        .. RuntimeWorlds.All,
        .. CheckWorlds.All,
        .. SurfaceWorlds.All,
        .. RollbackWorlds.All,
        .. IndicatorWorlds.All,
        .. ObserverWorlds.All,
        .. CanaryWorlds.All,
        .. StageWorlds.All,
        .. ChainWorlds.All,
        .. RecoveryWorlds.All,
        .. CloudWorlds.All,
        .. RevisionWorlds.All,
    ];

    /// <summary>The world of that name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public static World Find(string name) => All.FirstOrDefault(world => world.Name == name)
        ?? throw new ArgumentException(
            $"there is no world named '{name}'; there are {string.Join(", ", All.Select(world => world.Name))}",
            nameof(name));
}
