using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Requirements;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Files;

namespace RolloutSpecs.Probes.Plan;

/// <summary>The plan of a repository, as it was read.</summary>
/// <param name="Plan">The plan, or null where it cannot be read.</param>
/// <param name="Sha256">The SHA-256 of its text, or null where there is none.</param>
/// <param name="Problems">What is wrong with it, each with file and line.</param>
public sealed record PlanFile(RunbookPlan? Plan, string? Sha256, IReadOnlyList<string> Problems)
{
    /// <summary>Reads it.</summary>
    /// <param name="root">The repository root.</param>
    public static PlanFile Read(string root)
    {
        try
        {
            return Of(BoundedFile.ReadText(Path.Combine(root, RunbookPlan.File)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new PlanFile(null, null, [$"{RunbookPlan.File}:1: the plan cannot be read: {failure.Message.ReplaceLineEndings(" ")}"]);
        }
    }

    /// <summary>What a text says.</summary>
    /// <param name="text">The YAML.</param>
    public static PlanFile Of(string text)
    {
        try
        {
            return new PlanFile(PlanReader.Read(text, RunbookPlan.File), Digest.Of(text), []);
        }
        catch (ConfigurationException failure)
        {
            return new PlanFile(null, Digest.Of(text), failure.Message.Split('\n'));
        }
    }
}
