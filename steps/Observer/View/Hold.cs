using NodaTime;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Runbook.Hold;

namespace RolloutSpecs.Observer.View;

/// <summary>How long a stage has to be held, and since when it is.</summary>
/// <param name="Exit">The exit of the stage or step.</param>
/// <param name="Began">When it was entered or its hold begun again; null where the ledger says neither.</param>
/// <param name="Length">How long it has to be held.</param>
public sealed record Hold(StageExit Exit, DateTimeOffset? Began, TimeSpan Length)
{
    /// <summary>The hold that the ledger's latest entry of the stage begins.</summary>
    public static Hold Of(RolloutLedger ledger, StageExit exit)
    {
        var began = ledger.Stages.Where(entry => entry.Exit() == exit).Select(entry => entry.EnteredAt)
            .Concat(ledger.HoldRestarts.Where(restart => exit.Tellers.Contains(restart.Exit())).Select(restart => restart.At))
            .Select(at => (Instant?)at)
            .Max();
        var end = began is { } from ? HoldGate.EndOf(from, ObjectiveOf(exit), ledger) : null;
        return new Hold(exit, began?.ToDateTimeOffset(), (end - began)?.ToTimeSpan() ?? TimeSpan.FromDays(1));
    }

    // For people who watch; what is judged stands in the stages' features.
    private static HoldObjective ObjectiveOf(StageExit exit) => exit.Stage switch
    {
        1 => HoldObjective.Of(Duration.FromMinutes(60)),
        2 => HoldObjective.OfBusinessDays(1),
        _ => HoldObjective.Of(Duration.FromHours(24)),
    };

    /// <summary>How far it is, for people: by what the store has, since a gate sees no more.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="stored">How much of it the store has.</param>
    public string Progress(DateTimeOffset now, TimeSpan stored)
    {
        return Began is not { } began ? $"{Exit.Name}, not entered in the ledger"
            : now < began ? $"{Exit.Name}, to be entered at {began:u}"
            : $"{Exit.Name}, entered {Text(now - began)} ago, stored {Text(stored)} of {Text(Length)} "
                + $"({Math.Min(100, Math.Floor(stored / Length * 100)):0} %)";
    }

    private static string Text(TimeSpan span) => span >= TimeSpan.FromHours(2)
        ? $"{Math.Floor(span.TotalHours):0} h {span.Minutes} min"
        : $"{Math.Floor(span.TotalMinutes):0} min";
}
