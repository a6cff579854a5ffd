using RolloutSpecs.Gates.Text;
using RolloutSpecs.Probes.Secrets;

namespace RolloutSpecs.Probes.Configuration;

/// <summary>Finds what is wrong with the settings that are given, a line each.</summary>
/// <param name="given">The settings.</param>
/// <param name="notNeeded">What a gate needs in live, and this caller does not.</param>
internal sealed class SettingRules(GivenSettings given, IReadOnlyCollection<Setting> notNeeded)
{
    /// <summary>All that is wrong.</summary>
    public IEnumerable<string> Problems() => Found().Select(ConsoleText.Line);

    private IEnumerable<string> Found() =>
    [
        .. Unknown(),
        .. AccidentalRehearsal(),
        .. Malformed(SettingScope.Anywhere),
        .. ShortSecrets(),
        .. SeveralLines(),
        .. new PublishingRules(given, notNeeded).Problems(),
        .. AdvanceSetting.Problem(given.Text(OwnSettings.Change), given.Text(OwnSettings.Entry)) is { } problem
            ? [problem]
            : Array.Empty<string>(),
        .. given.IsLive ? [.. Misplaced(), .. Missing(), .. Malformed(SettingScope.LiveAlone)] : Array.Empty<string>(),
    ];

    /// <summary>That a setting is missing in live, or null where it is given or not needed.</summary>
    /// <param name="given">The settings.</param>
    /// <param name="notNeeded">What need not be there.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="holds">What it should hold.</param>
    internal static string? Missing(GivenSettings given, IReadOnlyCollection<Setting> notNeeded, Setting setting, string holds) =>
        given.Text(setting) is null && !notNeeded.Contains(setting) ? $"{setting.Name} is not set: in live it should hold {holds}" : null;

    private IEnumerable<string> Unknown() => given.Names
        .Where(name => name.StartsWith(OwnSettings.Prefix, StringComparison.OrdinalIgnoreCase)
            && OwnSettings.All.All(known => known.Name != name))
        .Order(StringComparer.Ordinal)
        .Select(name => $"{name} is not a setting of this version; the known ones are {string.Join(", ", OwnSettings.All)}");

    private IEnumerable<string> AccidentalRehearsal()
    {
        var environment = OwnSettings.Environment.Name;
        if (given.Text(OwnSettings.Environment) is not null)
        {
            yield break;
        }

        if (given.Text(JobSettings.Ci) is "true" or "1")
        {
            yield return $"{environment} is not set, and CI=true: it should hold live or rehearsal, "
                + "so that no rehearsal passes for a decision";
        }

        foreach (var setting in SettingCatalogue.OfRealSystems.Where(setting => given.Text(setting) is not null))
        {
            yield return $"{setting.Name} is set, but {environment} is not: it should hold live (or rehearsal, "
                + $"to leave {setting.Name} alone)";
        }
    }

    private IEnumerable<string> Malformed(SettingScope scope) =>
        SettingCatalogue.All.Where(setting => setting.Checked == scope).Select(setting => given.Malformed(setting)).OfType<string>();

    private IEnumerable<string> ShortSecrets() => SettingCatalogue.Secrets
        .Where(setting => given.Text(setting)?.Trim().Length < OrdinaryText.ShortestSecret)
        .Select(setting => $"{setting.Name} is shorter than {OrdinaryText.ShortestSecret} characters, "
            + "so it could not be kept out of the artifacts: give a real token");

    // Blanks after a token, such as the line break of the file that it came from, are its own affair.
    private IEnumerable<string> SeveralLines() => SettingCatalogue.All
        .Where(setting => given.Text(setting) is { } text
            && Meant(setting, text) is var meant
            && (meant.Any(char.IsControl) || ConsoleText.Visible(meant) != meant))
        .Select(setting => $"{setting.Name} should hold one line of text: it holds a line break, "
            + "a control character or one that changes the direction of reading");

    private static string Meant(Setting setting, string text) => setting.Kind == SettingKind.Secret ? text.Trim() : text;

    private IEnumerable<string> Misplaced() => SettingCatalogue.All
        .Where(setting => setting.Allowed == SettingScope.NotInLive && given.Text(setting) is not null)
        .Select(setting => $"{setting.Name} is for rehearsals and replays: leave it out where {OwnSettings.Environment.Name} is live");

    private IEnumerable<string> Missing() => SettingCatalogue.All
        .Where(setting => setting.LiveNeeds is not null)
        .Select(setting => Missing(given, notNeeded, setting, setting.LiveNeeds!))
        .OfType<string>();
}
