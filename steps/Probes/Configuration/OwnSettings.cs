namespace RolloutSpecs.Probes.Configuration;

/// <summary>This project's own settings; an unknown name with their prefix is an error.</summary>
public static class OwnSettings
{
    /// <summary>Their prefix.</summary>
    public const string Prefix = "ROLLOUT_";

    /// <summary>Whether the real systems are asked or a rehearsal's.</summary>
    public static Setting Environment { get; } =
        new("ROLLOUT_ENVIRONMENT", SettingKind.Plain, SettingForm.OneOf("live", "rehearsal")) { Default = "rehearsal" };

    /// <summary>Which world is rehearsed.</summary>
    public static Setting World { get; } =
        new("ROLLOUT_WORLD", SettingKind.Plain, SettingForm.Text) { Default = "healthy", Allowed = SettingScope.NotInLive };

    /// <summary>The ledger.</summary>
    public static Setting Ledger { get; } = new("ROLLOUT_LEDGER", SettingKind.Place, SettingForm.Path) { Default = "specs/rollout.yaml" };

    /// <summary>Who signs the decision.</summary>
    public static Setting Owner { get; } =
        new("ROLLOUT_OWNER", SettingKind.Plain, SettingForm.Text) { LiveNeeds = "the name of who signs the decision" };

    /// <summary>The folder that receives the artifacts.</summary>
    public static Setting Artifacts { get; } = new("ROLLOUT_ARTIFACTS", SettingKind.Plain, SettingForm.Path) { Default = "artifacts/gate" };

    /// <summary>The folder of the status records; the default is for live.</summary>
    public static Setting StatusFolder { get; } =
        new("ROLLOUT_STATUS_DIR", SettingKind.Place, SettingForm.Path) { Default = "docs/sync/status" };

    /// <summary>The recorded evidence that is judged again.</summary>
    public static Setting Replay { get; } = new("ROLLOUT_REPLAY", SettingKind.Plain, SettingForm.Path);

    /// <summary>The instant that is judged at.</summary>
    public static Setting Now { get; } = new("ROLLOUT_NOW", SettingKind.Plain, SettingForm.Instant) { Allowed = SettingScope.NotInLive };

    /// <summary>The repository of the dependency issues.</summary>
    public static Setting GitHubRepository { get; } =
        new("ROLLOUT_GITHUB_REPOSITORY", SettingKind.Plain, SettingForm.Repository) { Checked = SettingScope.LiveAlone };

    /// <summary>The observer's store.</summary>
    public static Setting Observations { get; } =
        new("ROLLOUT_OBSERVATIONS", SettingKind.Place, SettingForm.Path) { Default = "artifacts/observations.db" };

    /// <summary>What is published to GitHub.</summary>
    public static Setting Publish { get; } =
        new("ROLLOUT_PUBLISH", SettingKind.Plain, SettingForm.Text) { Allowed = SettingScope.LiveAlone };

    /// <summary>The change of the ledger that the required check judges for.</summary>
    public static Setting Change { get; } = new("ROLLOUT_CHANGE", SettingKind.Plain, SettingForm.Text);

    /// <summary>The digest of the entry that this change brings.</summary>
    public static Setting Entry { get; } = new("ROLLOUT_ENTRY", SettingKind.Plain, SettingForm.Text);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        Environment, World, Ledger, Owner, Artifacts, StatusFolder, Replay, Now, GitHubRepository, Observations, Publish, Change, Entry,
    ];
}
