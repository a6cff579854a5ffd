using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Observer;

/// <summary>How long a stage has to be held, and since when it is.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Step">25 or 50 in stage 3, else null.</param>
/// <param name="Began">When it was entered or its hold begun again; null where the ledger says neither.</param>
/// <param name="Length">How long it has to be held.</param>
public sealed record Hold(int Stage, int? Step, DateTimeOffset? Began, TimeSpan Length)
{
    /// <summary>The hold that the ledger's latest entry of the stage begins.</summary>
    public static Hold Of(RolloutLedger ledger, int stage, int? step)
    {
        var began = ledger.Stages.Where(entry => entry.Stage == stage && entry.Step == step).Select(entry => entry.EnteredAt)
            .Concat(ledger.HoldRestarts.Where(restart => restart.Stage == stage && (restart.Step ?? step) == step).Select(restart => restart.At))
            .Select(at => (Instant?)at)
            .Max();
        var end = began is { } from ? HoldGate.EndOf(from, ObjectiveOf(stage), ledger) : null;
        return new Hold(stage, step, began?.ToDateTimeOffset(), (end - began)?.ToTimeSpan() ?? TimeSpan.FromDays(1));
    }

    // For people who watch; what is judged stands in the stages' features.
    private static HoldObjective ObjectiveOf(int stage) => stage switch
    {
        1 => HoldObjective.Of(Duration.FromMinutes(60)),
        2 => HoldObjective.OfBusinessDays(1),
        _ => HoldObjective.Of(Duration.FromHours(24)),
    };

    /// <summary>How far it is, for people.</summary>
    public string Progress(DateTimeOffset now)
    {
        var name = Step is { } step ? $"stage {Stage} step {step}" : $"stage {Stage}";
        return Began is not { } began ? $"{name}, not entered in the ledger"
            : now < began ? $"{name}, to be entered at {began:u}"
            : $"{name}, held {Text(now - began)} of {Text(Length)} ({Math.Min(100, Math.Floor((now - began) / Length * 100)):0} %)";
    }

    private static string Text(TimeSpan span) => span >= TimeSpan.FromHours(2)
        ? $"{Math.Floor(span.TotalHours):0} h {span.Minutes} min"
        : $"{Math.Floor(span.TotalMinutes):0} min";
}
