using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Probes.Configuration;

/// <summary>Reads the settings from environment variables; all that is wrong is told at once.</summary>
/// <param name="root">The repository root, where relative paths start.</param>
/// <param name="variables">The environment variables.</param>
/// <param name="notNeeded">What a gate needs in live, and this reader's caller does not; none by default.</param>
public sealed class SettingsReader(
    string root, IReadOnlyDictionary<string, string> variables, IReadOnlyCollection<Setting>? notNeeded = null)
{
    /// <summary>The settings.</summary>
    /// <exception cref="ConfigurationException">A setting is missing, malformed, unknown or out of place.</exception>
    public Settings Read()
    {
        var given = new GivenSettings(root, variables);
        var problems = new SettingRules(given, notNeeded ?? []).Problems().ToList();
        return problems.Count > 0
            ? throw new ConfigurationException(string.Join('\n', problems))
            : new Settings(
                given.Environment,
                given.Text(OwnSettings.World),
                given.Text(OwnSettings.Owner),
                given.PathOf(OwnSettings.Ledger),
                given.PathOf(OwnSettings.Artifacts),
                given.PathOf(OwnSettings.StatusFolder),
                given.PathOf(OwnSettings.Replay),
                given.Text(OwnSettings.Now) is { } now ? SettingForm.InstantOf(now) : null,
                given.Values());
    }

    /// <summary>What can be told of settings that are not in order, for a record of why they are not.</summary>
    /// <param name="root">The repository root.</param>
    /// <param name="variables">The environment variables.</param>
    public static Settings Fallback(string root, IReadOnlyDictionary<string, string> variables)
    {
        var given = new GivenSettings(root, variables);
        return new Settings(
            given.Environment is RunCircumstances.Live or RunCircumstances.Rehearsal ? given.Environment : "unknown",
            OneLine(given.Text(OwnSettings.World)),
            OneLine(given.Text(OwnSettings.Owner)),
            null,
            given.PathOf(OwnSettings.Artifacts),
            given.PathOf(OwnSettings.StatusFolder),
            given.PathOf(OwnSettings.Replay),
            null,
            variables.Where(variable => !string.IsNullOrWhiteSpace(variable.Value)).ToDictionary());
    }

    // They are told of in artifacts although they may be what is not in order.
    private static string? OneLine(string? text) => text is null ? null : ConsoleText.Line(text);
}
