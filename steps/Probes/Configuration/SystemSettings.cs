namespace RolloutSpecs.Probes.Configuration;

/// <summary>The settings that name the systems and programs that are asked.</summary>
public static class SystemSettings
{
    /// <summary>GitHub's REST address.</summary>
    public static Setting GitHub { get; } =
        Address("GITHUB_API_URL") with { Default = "https://api.github.com", Target = SettingTarget.Nothing };

    /// <summary>The token for it.</summary>
    public static Setting GitHubToken { get; } = Token("GITHUB_TOKEN");

    /// <summary>The runtime's address.</summary>
    public static Setting Runtime { get; } =
        Address("RUNTIME_BASE_URL") with { LiveNeeds = "the Khala runtime's base address, such as https://runtime.example" };

    /// <summary>The token for its internal routes.</summary>
    public static Setting RuntimeToken { get; } =
        Token("RUNTIME_ADMIN_TOKEN") with { LiveNeeds = "the token for the runtime's internal routes" };

    /// <summary>The control service's address.</summary>
    public static Setting Control { get; } = Address("CONTROL_BASE_URL");

    /// <summary>The token for it.</summary>
    public static Setting ControlToken { get; } = Token("CONTROL_ADMIN_TOKEN");

    /// <summary>The address of a server with the Prometheus HTTP API.</summary>
    public static Setting Prometheus { get; } = Address("PROMETHEUS_URL");

    /// <summary>The token for it.</summary>
    public static Setting PrometheusToken { get; } = Token("PROMETHEUS_TOKEN");

    /// <summary>The sync token of the surface web.</summary>
    public static Setting SyncTokenWeb { get; } = Token("SYNC_TOKEN_WEB");

    /// <summary>The sync token of the surface desktop.</summary>
    public static Setting SyncTokenDesktop { get; } = Token("SYNC_TOKEN_DESKTOP");

    /// <summary>The sync token of the surface ios.</summary>
    public static Setting SyncTokenIos { get; } = Token("SYNC_TOKEN_IOS");

    /// <summary>The runtime's PostgreSQL, whose address holds a password.</summary>
    public static Setting Database { get; } =
        new("RUNTIME_DATABASE_URL", SettingKind.Secret, SettingForm.Database) { Target = SettingTarget.RealSystem };

    /// <summary>The cargo workspace that is tested.</summary>
    public static Setting Workspace { get; } = new("RUNTIME_WORKSPACE", SettingKind.Place, SettingForm.Workspace)
    {
        LiveNeeds = "the folder of the cargo workspace to test, a git checkout",
        Checked = SettingScope.LiveAlone,
    };

    /// <summary>The cargo executable.</summary>
    public static Setting Cargo { get; } = Program("CARGO", "cargo");

    /// <summary>The gcloud executable.</summary>
    public static Setting Gcloud { get; } = Program("GCLOUD", "gcloud");

    /// <summary>The gh executable.</summary>
    public static Setting Gh { get; } = Program("GH", "gh");

    /// <summary>The repository that is published to and whose workflow attests.</summary>
    public static Setting Repository { get; } = new("GITHUB_REPOSITORY", SettingKind.Plain, SettingForm.Text);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        GitHub, GitHubToken, Runtime, RuntimeToken, Control, ControlToken, Prometheus, PrometheusToken,
        SyncTokenWeb, SyncTokenDesktop, SyncTokenIos, Database, Workspace, Cargo, Gcloud, Gh, Repository,
    ];

    private static Setting Address(string name) => new(name, SettingKind.Place, SettingForm.Address)
    {
        Checked = SettingScope.LiveAlone,
        Target = SettingTarget.RealSystem,
    };

    private static Setting Token(string name) => new(name, SettingKind.Secret, SettingForm.Text);

    private static Setting Program(string name, string usual) => new(name, SettingKind.Plain, SettingForm.Text) { Default = usual };
}
