using RolloutSpecs.Probes;
using RolloutSpecs.Rehearsal;

namespace RolloutSpecs.Observer;

/// <summary>Finds a world by its name.</summary>
internal static class RunningWorlds
{
    /// <summary>The world of that name; the healthy one where none is named.</summary>
    /// <exception cref="ConfigurationException">There is none of that name.</exception>
    public static World Named(string? name) => Worlds.All.FirstOrDefault(world => world.Name == (name ?? OwnSettings.World.Usual))
        ?? throw new ConfigurationException($"--world should hold one of {string.Join(", ", Worlds.All.Select(world => world.Name))}, not '{name}'");
}
