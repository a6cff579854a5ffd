using RolloutSpecs.Gates;
using RolloutSpecs.Run.Composing;
using RolloutSpecs.Run.Selecting;

namespace RolloutSpecs.Run.Concluding;

/// <summary>Says why a run is red whatever it decided.</summary>
internal static class Objections
{
    /// <summary>The objection, or null: nobody watched a live run, or a stage that was asked for as a whole ran in part.</summary>
    public static string? To(PreparedRun run, Decision decision)
    {
        if (run.Request.Watcher == Watcher.Nobody && run.Terms.Circumstances.Environment == RunCircumstances.Live)
        {
            return "a live gate decides only where dotnet test runs the project: dotnet test --filter Stage=N";
        }

        var incomplete = decision.Parts.FirstOrDefault(part => part.Kind == DecisionKind.Partial && part.Ran < part.Expected);
        return incomplete is not null && FilterScope.AsksForWholeStages(run.Request.Filter)
            ? $"{(incomplete.Stage is { } stage ? $"stage {stage}" : "the rollback's validation")} was asked for as a whole, "
                + $"but {incomplete.Ran} of its {incomplete.Expected} scenarios ran: {string.Join(", ", incomplete.NotRun)}"
            : null;
    }
}
