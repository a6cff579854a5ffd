namespace RolloutSpecs.Probes;

/// <summary>The names of the settings.</summary>
public static class SettingNames
{
    /// <summary>The prefix of this project's own settings; an unknown name with it is an error.</summary>
    public const string Prefix = "ROLLOUT_";

    /// <summary>The settings of this project's own that are known.</summary>
    public static IReadOnlyList<string> Own { get; } =
    [
        "ROLLOUT_ENVIRONMENT", "ROLLOUT_WORLD", "ROLLOUT_LEDGER", "ROLLOUT_OWNER", "ROLLOUT_ARTIFACTS",
        "ROLLOUT_STATUS_DIR", "ROLLOUT_REPLAY", "ROLLOUT_NOW", "ROLLOUT_GITHUB_REPOSITORY", "ROLLOUT_OBSERVATIONS", Publication.Setting,
        AdvanceSetting.Change, AdvanceSetting.Entry,
    ];

    /// <summary>The settings whose values are secrets.</summary>
    public static IReadOnlyList<string> Secrets { get; } =
    [
        "GITHUB_TOKEN", "RUNTIME_ADMIN_TOKEN", "CONTROL_ADMIN_TOKEN", "PROMETHEUS_TOKEN",
        "SYNC_TOKEN_WEB", "SYNC_TOKEN_DESKTOP", "SYNC_TOKEN_IOS", "RUNTIME_DATABASE_URL",
    ];

    /// <summary>The settings that point at real systems, so that nobody sets them for a rehearsal by accident.</summary>
    public static IReadOnlyList<string> RealSystems { get; } =
        ["RUNTIME_BASE_URL", "CONTROL_BASE_URL", "PROMETHEUS_URL", "RUNTIME_DATABASE_URL"];

    /// <summary>The settings whose values are replaced by their names in commands that a person can paste.</summary>
    public static IReadOnlyList<string> Places { get; } =
        ["GITHUB_API_URL", "RUNTIME_BASE_URL", "CONTROL_BASE_URL", "PROMETHEUS_URL", "RUNTIME_WORKSPACE", "ROLLOUT_LEDGER", "ROLLOUT_OBSERVATIONS", "ROLLOUT_STATUS_DIR"];
}
