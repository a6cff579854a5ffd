using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>Says what became of a bound.</summary>
internal static class BreachWords
{
    public static string Broken(SustainedBreach breach, BreachObjective objective) => (breach.State, breach.Spells.Count) switch
    {
        (BreachState.Fired, _) => $"up to {Shown.Number(breach.Worst)} {objective.Unit}, above the bound for {Shown.Span(breach.Longest)} from {Shown.At(breach.Begin)}{Joined(objective)}",
        (_, var times) => $"up to {Shown.Number(breach.Worst)} {objective.Unit}, above the bound {Times(times)}, for {Shown.Span(breach.Longest)} at most, from {Shown.At(breach.Spells[0].From)} on",
    };

    public static string Pending(SustainedBreach breach, BreachObjective objective)
    {
        var open = breach.Unfinished!;
        return $"seen it above the bound from {Shown.At(open.From)} to {Shown.At(open.To)}, which is not {Shown.Span(objective.Lasting)} yet and not over by the window's end; up to {Shown.Number(breach.Worst)} {objective.Unit}";
    }

    public static string Overspent(SustainedBreach breach, BreachObjective objective) =>
        $"{Whole(breach, objective)}, {Shown.Number(objective.Budget!.Judged(breach.Spells.Count)!.Value - objective.Most)} beyond the bound";

    public static string Margin(SustainedBreach breach, BreachObjective objective) =>
        breach.Spells.Count == 0
            ? $"{Shown.Number(objective.Most - breach.Worst)} below the bound"
            : $"above the bound {Times(breach.Spells.Count)}, for {Shown.Span(breach.Longest)} at most"
                + (breach.Unfinished is { } open ? $"; at the window's end again for {Shown.Span(open.Length)}, as often before" : "");

    /// <summary>What the whole window came to and how far that is from the bound; empty where nothing bounds it.</summary>
    public static string Budget(SustainedBreach breach, BreachObjective objective) => objective.Budget is not { } budget
        ? ""
        : (objective.Most - (budget.Judged(breach.Spells.Count) ?? budget.Whole)) is var left and >= 0
            ? $"; {Whole(breach, objective)}, {Shown.Number(left)} below the bound"
            : $"; {Whole(breach, objective)}";

    private static string Whole(SustainedBreach breach, BreachObjective objective) => objective.Budget!.Judged(breach.Spells.Count) > objective.Budget.Whole
        ? $"{Shown.Number(objective.Budget.Whole)} {objective.Unit} over the whole window and {Shown.Number(objective.Budget.Half)} {objective.Unit} over one half of it, which counts since it came back {Times(breach.Spells.Count)}"
        : $"{Shown.Number(objective.Budget.Whole)} {objective.Unit} over the whole window";

    private static string Joined(BreachObjective objective) =>
        objective.Recovery == Duration.Zero ? "" : $", never below it for {Shown.Span(objective.Recovery)} within that";

    private static string Times(int times) => times switch
    {
        1 => "once",
        2 => "twice",
        _ => $"{times} times",
    };
}
