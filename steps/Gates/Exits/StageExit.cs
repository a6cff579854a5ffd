using System.Globalization;

namespace RolloutSpecs.Gates.Exits;

/// <summary>What is decided as one: the exit of a stage, of a step of it, or a rollback's validation.</summary>
/// <param name="Stage">0 to 4, or null for a rollback's validation.</param>
/// <param name="Step">25 or 50 in stage 3; null where there is none, or for the stage as a whole.</param>
public sealed partial record StageExit(int? Stage, int? Step = null) : IComparable<StageExit>
{
    /// <summary>A rollback's validation.</summary>
    public static StageExit Validation { get; } = new(null, null);

    /// <summary>The stages and steps that a rollout goes through, in order.</summary>
    public static IReadOnlyList<StageExit> Way { get; } = [new(0), new(1), new(2), new(3, 25), new(3, 50), new(4)];

    /// <summary>All that may be decided, in order: the way, a stage as a whole before its steps, and a rollback's validation.</summary>
    public static IReadOnlyList<StageExit> Known { get; } = [.. Way.SelectMany(exit => new[] { exit.Whole, exit }).Distinct(), Validation];

    /// <summary>The stage as a whole; itself where it is none of a step.</summary>
    public StageExit Whole => Step is null ? this : this with { Step = null };

    /// <summary>The steps of a stage as a whole, in order; empty where it has none.</summary>
    public IReadOnlyList<StageExit> Steps => [.. Way.Where(exit => exit != this && exit.Whole == this)];

    /// <summary>The exits whose records can tell of it: its own, then its stage's as a whole.</summary>
    public IReadOnlyList<StageExit> Tellers => Step is null ? [this] : [this, Whole];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
