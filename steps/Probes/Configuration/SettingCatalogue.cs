namespace RolloutSpecs.Probes.Configuration;

/// <summary>All settings, each stated once.</summary>
public static class SettingCatalogue
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Setting> All { get; } = [.. OwnSettings.All, .. SystemSettings.All, .. JobSettings.All];

    /// <summary>Those that the README tells of and that a record names.</summary>
    public static IReadOnlyList<Setting> OfUsers { get; } = [.. All.Where(setting => setting.Giver == SettingGiver.User)];

    /// <summary>Those that point at real systems.</summary>
    public static IReadOnlyList<Setting> OfRealSystems { get; } = [.. All.Where(setting => setting.Target == SettingTarget.RealSystem)];

    /// <summary>Those whose values are secrets.</summary>
    public static IReadOnlyList<Setting> Secrets { get; } = [.. All.Where(setting => setting.Kind == SettingKind.Secret)];

    /// <summary>Those in whose values' place commands have their names.</summary>
    public static IReadOnlyList<Setting> Places { get; } = [.. All.Where(setting => setting.Kind == SettingKind.Place)];

    /// <summary>The setting of a name, or null.</summary>
    public static Setting? Named(string name) => All.FirstOrDefault(setting => setting.Name == name);

    /// <summary>Whether a variable of that name is a secret.</summary>
    public static bool IsSecret(string name) => Named(name)?.Kind == SettingKind.Secret;
}
