namespace RolloutSpecs.Probes;

/// <summary>The settings of a run, checked for their form.</summary>
/// <param name="Environment"><c>live</c> or <c>rehearsal</c>.</param>
/// <param name="World">The rehearsal's world, or null where none is named.</param>
/// <param name="Owner">Who signs, or null.</param>
/// <param name="Ledger">The ledger's path, or null for the default.</param>
/// <param name="Artifacts">The folder that receives the artifacts, or null for the default.</param>
/// <param name="StatusFolder">The folder that receives the status records, or null for none.</param>
/// <param name="Replay">The folder of recorded evidence to judge, or null.</param>
/// <param name="Now">The instant to judge at, or null for the environment's own.</param>
/// <param name="Values">Every setting that is given, by name.</param>
public sealed record Settings(
    string Environment,
    string? World,
    string? Owner,
    string? Ledger,
    string? Artifacts,
    string? StatusFolder,
    string? Replay,
    DateTimeOffset? Now,
    IReadOnlyDictionary<string, string> Values)
{
    /// <summary>A setting that the run cannot do without.</summary>
    /// <exception cref="SettingsException">It is not given.</exception>
    public string Need(string name, string holds) => Values.TryGetValue(name, out var value)
        ? value
        : throw new SettingsException($"{name} is not set: it should hold {holds}");

    /// <summary>These settings with a world's in the place of what they say of the outside.</summary>
    public Settings With(IReadOnlyDictionary<string, string> world) => this with
    {
        Owner = Owner ?? world.GetValueOrDefault("ROLLOUT_OWNER"),
        Ledger = Ledger ?? world.GetValueOrDefault("ROLLOUT_LEDGER"),
        Values = Values
            .Where(setting => setting.Key is "CARGO" || setting.Key.StartsWith(SettingNames.Prefix, StringComparison.Ordinal))
            .Concat(world.Where(setting => !Values.ContainsKey(setting.Key) || !setting.Key.StartsWith(SettingNames.Prefix, StringComparison.Ordinal)))
            .GroupBy(setting => setting.Key)
            .ToDictionary(setting => setting.Key, setting => setting.Last().Value),
    };
}
