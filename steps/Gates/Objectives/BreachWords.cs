using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>Says what became of a bound.</summary>
internal static class BreachWords
{
    public static string Broken(SustainedBreach breach, BreachRule rule) => (breach.State, breach.Spells.Count) switch
    {
        (BreachState.Fired, _) => $"up to {Formatting.Number(breach.Worst)} {rule.Unit}, above the bound for "
            + $"{Formatting.Span(breach.Longest)} from {Formatting.At(breach.Begin)}{Joined(rule)}",
        (_, var times) => $"up to {Formatting.Number(breach.Worst)} {rule.Unit}, above the bound {Times(times)}, for "
            + $"{Formatting.Span(breach.Longest)} at most, from {Formatting.At(breach.Spells[0].From)} on",
    };

    public static string Pending(SustainedBreach breach, BreachRule rule)
    {
        var open = breach.Unfinished!;
        return $"seen it above the bound from {Formatting.At(open.From)} to {Formatting.At(open.To)}, which is not "
            + $"{Formatting.Span(rule.Lasting)} yet and not over by the window's end; up to {Formatting.Number(breach.Worst)} {rule.Unit}";
    }

    public static string Overspent(SustainedBreach breach, BreachRule rule) =>
        $"{Whole(breach, rule)}, {Formatting.Number(rule.Budget!.Judged(breach.Spells.Count)!.Value - rule.Most)} beyond the bound";

    public static string Margin(SustainedBreach breach, BreachRule rule) =>
        breach.Spells.Count == 0
            ? $"{Formatting.Number(rule.Most - breach.Worst)} below the bound"
            : $"above the bound {Times(breach.Spells.Count)}, for {Formatting.Span(breach.Longest)} at most"
                + (breach.Unfinished is { } open ? $"; at the window's end again for {Formatting.Span(open.Length)}, as often before" : "");

    /// <summary>What the whole window came to and how far that is from the bound; empty where nothing bounds it.</summary>
    public static string Budget(SustainedBreach breach, BreachRule rule) => rule.Budget is not { } budget
        ? ""
        : (rule.Most - (budget.Judged(breach.Spells.Count) ?? budget.Whole)) is var left and >= 0
            ? $"; {Whole(breach, rule)}, {Formatting.Number(left)} below the bound"
            : $"; {Whole(breach, rule)}";

    private static string Whole(SustainedBreach breach, BreachRule rule) => rule.Budget!.Judged(breach.Spells.Count) > rule.Budget.Whole
        ? $"{Formatting.Number(rule.Budget.Whole)} {rule.Unit} over the whole window and {Formatting.Number(rule.Budget.Half)} "
            + $"{rule.Unit} over one half of it, which counts since it came back {Times(breach.Spells.Count)}"
        : $"{Formatting.Number(rule.Budget.Whole)} {rule.Unit} over the whole window";

    private static string Joined(BreachRule rule) =>
        rule.Recovery == Duration.Zero ? "" : $", never below it for {Formatting.Span(rule.Recovery)} within that";

    private static string Times(int times) => times switch
    {
        1 => "once",
        2 => "twice",
        _ => $"{times} times",
    };
}
