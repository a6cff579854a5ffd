using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Reporting.Text;

namespace RolloutSpecs.Reporting.Views;

/// <summary>What is said above all stages.</summary>
public static class Headline
{
    /// <summary>REHEARSAL or REPLAY where the decision is one, else null.</summary>
    public static string? Mark(this Decision decision) => decision switch
    {
        { Environment: not RunCircumstances.Live } => "REHEARSAL",
        { Replay: true } => "REPLAY",
        _ => null,
    };

    /// <summary>Why such a decision advances nothing, or null where it is a live one.</summary>
    public static string? Caution(this Decision decision) => decision.Mark() switch
    {
        "REHEARSAL" => "This decision advances nothing: it was made against an embedded world, and proves only the runbook.",
        "REPLAY" => "This decision advances nothing: recorded evidence was judged again, and nobody was asked.",
        _ => null,
    };

    /// <summary>The environment, with the rehearsal's world, and whether it is a replay.</summary>
    public static string EnvironmentName(this Decision decision) =>
        decision.Environment
        + (decision.World is null ? "" : $", world {decision.World}")
        + (decision.Replay ? ", replayed from its evidence" : "");

    /// <summary>The no-go of a run that decided no stage, worded as a stage's is.</summary>
    public static string NoGo(this Decision decision) =>
        decision.Mark() is { } mark ? $"{mark} NO-GO" : "NO-GO";

    /// <summary>The decision in one line: each stage's statement, or a no-go where there is none.</summary>
    public static string Line(this ReportModel model)
    {
        var stages = model.Decision.Parts.Select(stage => $"{stage.Name()}: {stage.Statement}");
        var unconfigured = model.ConfigurationError is null
            ? []
            : new[] { $"{model.Decision.NoGo()}: the run could not be configured" };
        var said = unconfigured.Concat(stages).ToList();
        return said.Count > 0 ? string.Join("; ", said) : $"{model.Decision.NoGo()}: no stage was decided";
    }
}
