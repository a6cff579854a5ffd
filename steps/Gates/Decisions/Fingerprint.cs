using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Exits;

namespace RolloutSpecs.Gates.Decisions;

/// <summary>What a red scenario is found again by in later runs, whatever its reason then is.</summary>
public static class Fingerprint
{
    /// <summary>The fingerprint of a case: 64 lower-case hexadecimal digits.</summary>
    public static string Of(string? rollout, RunbookCase expected) =>
        Of(rollout, expected.Exit, expected.Gate, expected.Location, expected.Name);

    /// <summary>The fingerprint of a scenario in a decision.</summary>
    /// <param name="rollout">The rollout's name.</param>
    /// <param name="decided">What was decided; a stage as a whole has scenarios of its steps.</param>
    /// <param name="gate">The gate's name.</param>
    /// <param name="scenario">The scenario.</param>
    public static string Of(string? rollout, StageExit decided, string gate, ScenarioVerdict scenario) =>
        Of(rollout, decided with { Step = scenario.Step }, gate, scenario.Location, scenario.Name);

    private static string Of(string? rollout, StageExit exit, string gate, string location, string name) =>
        Digest.Of(string.Join('\n', rollout, exit.Slug, gate, FileOf(location), name));

    // The line moves with every edit above it.
    private static string FileOf(string location) => location.LastIndexOf(':') is > 0 and var colon ? location[..colon] : location;
}
