namespace RolloutSpecs.Gherkin;

/// <summary>Limits a step definition or hook to a tag, a feature or a scenario; several are alternatives.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class ScopeAttribute : Attribute
{
    /// <summary>The tag, without its @.</summary>
    public string? Tag { get; set; }

    /// <summary>The feature's title.</summary>
    public string? Feature { get; set; }

    /// <summary>The scenario's title.</summary>
    public string? Scenario { get; set; }
}
