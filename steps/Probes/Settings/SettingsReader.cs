using System.Globalization;

namespace RolloutSpecs.Probes;

/// <summary>Reads the settings from environment variables; all that is wrong is told at once.</summary>
/// <param name="root">The repository root, where relative paths start.</param>
/// <param name="variables">The environment variables.</param>
/// <param name="notNeeded">What a gate needs in live, and this reader's caller does not; none by default.</param>
public sealed class SettingsReader(string root, IReadOnlyDictionary<string, string> variables, IReadOnlyCollection<string>? notNeeded = null)
{
    private readonly List<string> errors = [];

    /// <summary>The settings.</summary>
    /// <exception cref="SettingsException">A setting is missing, malformed, unknown or out of place.</exception>
    public Settings Read()
    {
        RefuseUnknownNames();
        RefuseAccidentalRehearsal();
        var environment = Environment();
        var replay = PathOf("ROLLOUT_REPLAY");
        var settings = new Settings(
            environment,
            Text("ROLLOUT_WORLD"),
            Text("ROLLOUT_OWNER"),
            PathOf("ROLLOUT_LEDGER"),
            PathOf("ROLLOUT_ARTIFACTS"),
            PathOf("ROLLOUT_STATUS_DIR"),
            replay,
            Instant("ROLLOUT_NOW"),
            Given());
        RefuseShortSecrets();
        RefuseControlCharacters();
        RefuseMalformedDatabase();
        CheckPublishing(environment, replay);
        errors.AddRange(AdvanceSetting.Problem(Text(AdvanceSetting.Change), Text(AdvanceSetting.Entry)) is { } problem ? [problem] : []);
        if (environment == "live" && replay is null)
        {
            DemandLive();
        }

        return errors.Count == 0 ? settings : throw new SettingsException(string.Join('\n', errors));
    }

    /// <summary>What can be told of settings that are not in order, for a record of why they are not.</summary>
    /// <param name="root">The repository root.</param>
    /// <param name="variables">The environment variables.</param>
    public static Settings Fallback(string root, IReadOnlyDictionary<string, string> variables)
    {
        var reader = new SettingsReader(root, variables);
        var environment = reader.Text("ROLLOUT_ENVIRONMENT") ?? "rehearsal";
        return new Settings(
            environment is "live" or "rehearsal" ? environment : "unknown",
            reader.Text("ROLLOUT_WORLD"),
            reader.Text("ROLLOUT_OWNER"),
            null,
            reader.PathOf("ROLLOUT_ARTIFACTS"),
            reader.PathOf("ROLLOUT_STATUS_DIR"),
            reader.PathOf("ROLLOUT_REPLAY"),
            null,
            variables.Where(variable => !string.IsNullOrWhiteSpace(variable.Value)).ToDictionary());
    }

    private Dictionary<string, string> Given()
    {
        var given = variables.Where(variable => !string.IsNullOrWhiteSpace(variable.Value)).ToDictionary();
        if (PathOf("ROLLOUT_OBSERVATIONS") is { } store)
        {
            given["ROLLOUT_OBSERVATIONS"] = store;
        }

        return given;
    }

    private void RefuseUnknownNames()
    {
        var unknown = variables.Keys
            .Where(name => name.StartsWith(SettingNames.Prefix, StringComparison.OrdinalIgnoreCase) && !SettingNames.Own.Contains(name))
            .Order(StringComparer.Ordinal);
        errors.AddRange(unknown.Select(name =>
            $"{name} is not a setting of this version; the known ones are {string.Join(", ", SettingNames.Own)}"));
    }

    private void RefuseAccidentalRehearsal()
    {
        if (Text("ROLLOUT_ENVIRONMENT") is not null)
        {
            return;
        }

        if (variables.GetValueOrDefault("CI") is "true" or "1")
        {
            errors.Add("ROLLOUT_ENVIRONMENT is not set, and CI=true: it should hold live or rehearsal, so that no rehearsal passes for a decision");
        }

        errors.AddRange(SettingNames.RealSystems.Where(name => Text(name) is not null).Select(name =>
            $"{name} is set, but ROLLOUT_ENVIRONMENT is not: it should hold live (or rehearsal, to leave {name} alone)"));
    }

    private string Environment()
    {
        var environment = Text("ROLLOUT_ENVIRONMENT") ?? "rehearsal";
        if (environment is not ("live" or "rehearsal"))
        {
            errors.Add($"ROLLOUT_ENVIRONMENT should hold live or rehearsal, not '{environment}'");
        }

        return environment;
    }

    private void DemandLive()
    {
        Refuse("ROLLOUT_WORLD");
        Refuse("ROLLOUT_NOW");
        Demand("ROLLOUT_OWNER", "the name of who signs the decision");
        Demand("RUNTIME_BASE_URL", "the Khala runtime's base address, such as https://runtime.example");
        Demand("RUNTIME_ADMIN_TOKEN", "the token for the runtime's internal routes");
        Demand("RUNTIME_WORKSPACE", "the folder of the cargo workspace to test, a git checkout");
        RefuseMalformedAddress("GITHUB_API_URL");
        RefuseMalformedAddress("RUNTIME_BASE_URL");
        RefuseMalformedAddress("CONTROL_BASE_URL");
        RefuseMalformedAddress("PROMETHEUS_URL");

        if (Text("ROLLOUT_GITHUB_REPOSITORY") is { } repository && repository.Split('/') is not [{ Length: > 0 }, { Length: > 0 }])
        {
            errors.Add($"ROLLOUT_GITHUB_REPOSITORY should hold owner/name, not '{repository}'");
        }

        if (Text("RUNTIME_WORKSPACE") is { } workspace && !Directory.Exists(Path.GetFullPath(workspace, root)))
        {
            errors.Add($"RUNTIME_WORKSPACE should hold the folder of the cargo workspace; '{workspace}' is no folder");
        }
    }

    private void CheckPublishing(string environment, string? replay)
    {
        if (notNeeded?.Contains(Publication.Setting) == true || Text(Publication.Setting) is not { } text)
        {
            return;
        }

        var what = Publication.Parse(text);
        if (replay is not null || environment != "live")
        {
            errors.Add($"{Publication.Setting} is set, but a {(replay is null ? "rehearsal" : "replay")} never publishes: leave it out, or set ROLLOUT_ENVIRONMENT=live without ROLLOUT_REPLAY");
            return;
        }

        if (what.Count == 0 || what.Any(word => !Publication.Words.Contains(word)))
        {
            errors.Add($"{Publication.Setting} should hold a comma list of {string.Join(", ", Publication.Words)}, not '{text}'");
        }

        if (what.Contains(Publication.Check) || what.Contains(Publication.Issues))
        {
            Demand("GITHUB_TOKEN", $"a token that may write what {Publication.Setting} names");
        }

        if (what.Contains(Publication.Check))
        {
            Demand(Publication.Repository, $"owner/name of the repository whose commit is gated, for {Publication.Setting}=check");
        }

        if (what.Contains(Publication.Summary))
        {
            Demand(Publication.SummaryFile, $"the file that the job's summary is appended to, for {Publication.Setting}=summary");
        }

        RefuseMalformedRepository(Publication.Repository);
    }

    private void RefuseMalformedRepository(string name)
    {
        if (Text(name) is { } repository && !Publication.IsRepository(repository))
        {
            errors.Add($"{name} should hold owner/name, not '{repository}'");
        }
    }

    private void Refuse(string name)
    {
        if (Text(name) is not null)
        {
            errors.Add($"{name} is for rehearsals and replays: leave it out where ROLLOUT_ENVIRONMENT is live");
        }
    }

    private void Demand(string name, string holds)
    {
        if (Text(name) is null && notNeeded?.Contains(name) != true)
        {
            errors.Add($"{name} is not set: in live it should hold {holds}");
        }
    }

    private void RefuseMalformedAddress(string name)
    {
        if (Text(name) is not { } value)
        {
            return;
        }

        if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            errors.Add($"{name} should hold an absolute http or https address");
        }
        else if (address.UserInfo.Length + address.Query.Length + address.Fragment.Length > 0)
        {
            errors.Add($"{name} should hold an address without credentials, query or fragment: give a token in its own variable");
        }
    }

    private void RefuseMalformedDatabase()
    {
        const string Name = "RUNTIME_DATABASE_URL";
        if (Text(Name) is { } address && DatabaseAddress.Problem(address) is { } problem)
        {
            errors.Add($"{Name} is malformed: {problem}");
        }
    }

    private void RefuseControlCharacters() =>
        errors.AddRange(SettingNames.Own.Where(name => Text(name)?.Any(char.IsControl) == true).Select(name =>
            $"{name} should hold one line of text: it holds a line break or a control character"));

    private void RefuseShortSecrets() =>
        errors.AddRange(SettingNames.Secrets.Where(name => Text(name) is { Length: < 4 }).Select(name =>
            $"{name} is shorter than 4 characters, so it could not be kept out of the artifacts: give a real token"));

    private DateTimeOffset? Instant(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal)))
        {
            return instant;
        }

        errors.Add($"{name} should hold an RFC 3339 instant with an offset, such as 2026-11-23T20:15:00Z, not '{text}'");
        return null;
    }

    private string? PathOf(string name) => Text(name) is { } path ? Path.GetFullPath(path, root) : null;

    private string? Text(string name) => variables.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;
}
