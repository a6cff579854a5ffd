using RolloutSpecs.Gates.Decisions;

namespace RolloutSpecs.Probes.Configuration;

/// <summary>The variables that are given; one of blanks is not.</summary>
/// <param name="root">The repository root, where relative paths start.</param>
/// <param name="variables">The environment variables.</param>
internal sealed class GivenSettings(string root, IReadOnlyDictionary<string, string> variables)
{
    /// <summary>The names of all variables, given or blank.</summary>
    public IEnumerable<string> Names => variables.Keys;

    /// <summary>live, rehearsal, or whatever else somebody wrote there.</summary>
    public string Environment => Text(OwnSettings.Environment) ?? OwnSettings.Environment.Usual;

    /// <summary>Whether the real systems are asked.</summary>
    public bool IsLive => Environment == RunCircumstances.Live && Text(OwnSettings.Replay) is null;

    /// <summary>The value, or null.</summary>
    public string? Text(Setting setting) =>
        variables.TryGetValue(setting.Name, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;

    /// <summary>The value as an absolute path, or null.</summary>
    public string? PathOf(Setting setting) => Text(setting) is { } path ? Path.GetFullPath(path, root) : null;

    /// <summary>What is wrong with its form, or null.</summary>
    public string? Malformed(Setting setting, SettingForm? form = null) =>
        Text(setting) is { } value && (form ?? setting.Form).Problem(value, root) is { } problem ? $"{setting.Name} {problem}" : null;

    /// <summary>All that is given, by name; the store's path is absolute.</summary>
    public Dictionary<string, string> Values()
    {
        var given = variables.Where(variable => !string.IsNullOrWhiteSpace(variable.Value)).ToDictionary();
        if (PathOf(OwnSettings.Observations) is { } store)
        {
            given[OwnSettings.Observations.Name] = store;
        }

        return given;
    }
}
