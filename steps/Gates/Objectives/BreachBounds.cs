using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>The numbers of a bound that values must not be above for too long.</summary>
internal static class BreachBounds
{
    private const string Peak = "peak";
    private const string Lasting = "duration";
    private const string Window = "window";

    /// <summary>The bounds.</summary>
    /// <param name="most">The bound.</param>
    /// <param name="unit">What the values count.</param>
    /// <param name="lasting">How long a breach must last to count.</param>
    /// <param name="isBudgeted">Whether the whole window has the same bound.</param>
    public static IReadOnlyList<Bound> Of(double most, string unit, Duration lasting, bool isBudgeted) =>
    [
        new Bound(Peak, BoundDirection.AtMost, most, unit),
        .. lasting > Duration.Zero ? [new Bound(Lasting, BoundDirection.Below, lasting.TotalSeconds, "s")] : Array.Empty<Bound>(),
        .. isBudgeted ? [new Bound(Window, BoundDirection.AtMost, most, unit)] : Array.Empty<Bound>(),
    ];

    /// <summary>The same with what a window came to.</summary>
    public static IReadOnlyList<Bound> Met(BreachRule rule, SustainedBreach breach) =>
        [.. Of(rule.Most, rule.Unit, rule.Lasting, rule.Budget is not null).Select(bound => bound.Of switch
        {
            Lasting => bound.Met(breach.Longest.TotalSeconds),
            Window => OfWindow(bound, rule.Budget!, breach.Spells.Count),
            // A breach that was too short to count is beyond the bound and keeps it.
            _ when breach.State == BreachState.Fired || breach.Spells.Count == 0 => bound.Met(breach.Worst),
            _ => bound.Told(breach.Worst),
        })];

    // Where no span was above the bound, the window's ends alone may lift the whole above it.
    private static Bound OfWindow(Bound bound, WindowBudget budget, int breaches) => budget.Judged(breaches) switch
    {
        { } judged => bound.Met(judged),
        null when budget.Whole <= bound.Limit => bound.Met(budget.Whole),
        null => bound.Told(budget.Whole),
    };
}
