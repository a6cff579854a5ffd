using Reqnroll.EnvironmentAccess;

namespace RolloutSpecs.Gherkin.Engine;

/// <summary>Reqnroll's environment variables as if none were set: REQNROLL_DRY_RUN would turn every step green.</summary>
internal sealed class GateEnvironment : IEnvironmentOptions
{
    public static GateEnvironment Instance { get; } = new();

    public bool IsDryRun => false;

    public string? BindingsOutputFilepath => null;

    public bool IsRunningInContainer => false;

    public bool FormattersDisabled => true;

    public string? FormattersJson => null;

    public IDictionary<string, string> FormatterSettings { get; } = new Dictionary<string, string>();
}
