using NodaTime;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Windows;
using RolloutSpecs.Reporting.Text;

namespace RolloutSpecs.Reporting.Views;

/// <summary>A stage or step on the way of the rollout, and how it stands.</summary>
/// <param name="Name">The stage, with its step.</param>
/// <param name="Place">Whether the rollout is there, has left it, or has not come to it.</param>
/// <param name="State">The same in words, with when.</param>
/// <param name="Hold">How its hold stands, or null where nothing is known of one.</param>
/// <param name="Judged">What this run decided of it, or null.</param>
public sealed record RailStop(string Name, RailPlace Place, string State, string? Hold, StageView? Judged)
{
    /// <summary>The way from stage 0 to 4, by the ledger and this run's decisions.</summary>
    /// <param name="model">What is reported.</param>
    /// <param name="stages">Its decisions.</param>
    public static IReadOnlyList<RailStop> Of(ReportModel model, IReadOnlyList<StageView> stages) => model.Ledger is { } ledger
        ? [.. StageExit.Way.Select(exit => Of(ledger, model.Decision.DecidedAt, exit, stages))]
        : [];

    private static RailStop Of(RolloutLedger ledger, DateTimeOffset now, StageExit exit, IReadOnlyList<StageView> stages)
    {
        var judged = stages.FirstOrDefault(view => exit.Tellers.Contains(view.Result.Exit));
        var entries = ledger.Stages
            .Where(entry => entry.EnteredAt <= Instant.FromDateTimeOffset(now))
            .OrderBy(entry => entry.EnteredAt)
            .ToList();
        var entry = entries.FindLastIndex(entry => entry.Exit() == exit);
        var (place, state) = exit == StageExit.Way[0]
            ? entries.Count == 0
                ? (RailPlace.Here, "the rollout is here")
                : (RailPlace.Left, $"left {Wording.Brief(entries[0].EnteredAt.ToDateTimeOffset())}")
            : entry < 0 ? (RailPlace.Ahead, "not entered")
            : entry == entries.Count - 1 ? (RailPlace.Here, Here(ledger, entries[entry], now))
            : (RailPlace.Left, $"{Wording.Brief(entries[entry].EnteredAt.ToDateTimeOffset())} to "
                + $"{Wording.Brief(entries[entry + 1].EnteredAt.ToDateTimeOffset())}, at {entries[entry].Percent}\u00A0%");
        return new RailStop(
            exit.Title,
            place,
            state,
            judged is null ? null : HoldOf(judged.Result, exit.Step),
            judged);
    }

    private static string Here(RolloutLedger ledger, LedgerStage entry, DateTimeOffset now) =>
        RecoveryWindow.NewestOf(ledger, Instant.FromDateTimeOffset(now)) is { } rollback && rollback.At >= entry.EnteredAt
            ? $"entered {Wording.Brief(entry.EnteredAt.ToDateTimeOffset())}, at {entry.Percent}\u00A0%; "
                + $"rolled back ({rollback.Kind.Word()}) {Wording.Brief(rollback.At.ToDateTimeOffset())}"
            : $"the rollout is here, since {Wording.Brief(entry.EnteredAt.ToDateTimeOffset())}, at {entry.Percent}\u00A0%";

    private static string? HoldOf(StageDecision stage, int? step) => stage.Gates
        .SelectMany(gate => gate.Scenarios)
        .Where(scenario => scenario.Step is null || scenario.Step == step)
        .Select(scenario => scenario.Hold)
        .FirstOrDefault(hold => hold is not null) is { } hold
        ? hold.To >= hold.Until
            ? $"held {Wording.Span(hold.To - hold.From)}, needs {Wording.Span(hold.Until - hold.From)}"
            : $"held {Wording.Span(hold.To - hold.From)}, {Wording.Span(hold.Until - hold.To)} left, until {Wording.Brief(hold.Until)}"
        : null;
}

/// <summary>Where a stage lies, seen from the rollout.</summary>
public enum RailPlace
{
    /// <summary>The rollout has left it.</summary>
    Left,

    /// <summary>The rollout is there.</summary>
    Here,

    /// <summary>The rollout has not come to it.</summary>
    Ahead,
}
