namespace RolloutSpecs.Probes.Configuration;

/// <summary>The settings of a run, checked for their form.</summary>
/// <param name="Environment"><c>live</c> or <c>rehearsal</c>.</param>
/// <param name="World">The rehearsal's world, or null where none is named.</param>
/// <param name="Owner">Who signs, or null.</param>
/// <param name="Ledger">The ledger's path, or null for the default.</param>
/// <param name="Artifacts">The folder that receives the artifacts, or null for the default.</param>
/// <param name="StatusFolder">The folder that receives the status records, or null for none.</param>
/// <param name="Replay">The folder of recorded evidence to judge, or null.</param>
/// <param name="Now">The instant to judge at, or null for the environment's own.</param>
/// <param name="Values">Every variable that is given, by name.</param>
public sealed partial record Settings(
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
    /// <summary>A setting's value, or null where it is not given.</summary>
    public string? Of(Setting setting) => Values.GetValueOrDefault(setting.Name);

    /// <summary>A setting that the run cannot do without.</summary>
    /// <exception cref="ConfigurationException">It is not given.</exception>
    public string Need(Setting setting, string holds) =>
        Of(setting) ?? throw new ConfigurationException($"{setting.Name} is not set: it should hold {holds}");

    /// <summary>These settings with another value of one, or without it.</summary>
    public Settings With(Setting setting, string? value)
    {
        var values = Values.ToDictionary();
        values.Remove(setting.Name);
        if (value is not null)
        {
            values[setting.Name] = value;
        }

        return this with { Values = values };
    }

    /// <summary>These settings with a world's in the place of what they say of the outside.</summary>
    public Settings With(IReadOnlyDictionary<string, string> world) => this with
    {
        Owner = Owner ?? world.GetValueOrDefault(OwnSettings.Owner.Name),
        Ledger = Ledger ?? world.GetValueOrDefault(OwnSettings.Ledger.Name),
        Values = Values
            .Where(setting => setting.Key == SystemSettings.Cargo.Name || IsOwn(setting.Key))
            .Concat(world.Where(setting => !Values.ContainsKey(setting.Key) || !IsOwn(setting.Key)))
            .GroupBy(setting => setting.Key)
            .ToDictionary(setting => setting.Key, setting => setting.Last().Value),
    };

    /// <summary>Its environment alone: the values hold secrets.</summary>
    public override string ToString() => $"settings of {Environment}";

    private static bool IsOwn(string name) => name.StartsWith(OwnSettings.Prefix, StringComparison.Ordinal);
}
