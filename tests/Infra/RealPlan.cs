using RolloutSpecs.Gates.Requirements;
using RolloutSpecs.Probes.Plan;

namespace RolloutSpecs.Tests.Infra;

/// <summary>The repository's own plan.</summary>
internal static class RealPlan
{
    public static string Text { get; } = System.IO.File.ReadAllText(Path.Combine(Repository.Root, RunbookPlan.File));

    public static PlanFile File { get; } = PlanFile.Of(Text);

    public static RunbookPlan Value { get; } = PlanReader.Read(Text, RunbookPlan.File);
}
