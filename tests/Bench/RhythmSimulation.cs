using System.Globalization;
using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Bench;

/// <summary>How often the gates alarm on a rate that follows itself and has a rhythm, and what they find on top of one.</summary>
internal static class RhythmSimulation
{
    private const int Runs = 200;
    private const double Deviation = 0.05;
    private static readonly Duration Lasting = Duration.FromMinutes(15);
    private static readonly int[] Windows = [1, 8, 24, 72, 168];
    private static readonly double[] Correlations = [0, 0.3, 0.5, 0.7, 0.9];

    public static void Run(TextWriter to)
    {
        to.WriteLine($"\n{Runs} runs each, half as many from 3 days on; the rate wanders by {100 * Deviation} % of its mean.");
        Alarms(to, "reconnects: 30 a minute, a surge by 10 a minute", 1800, Surge, Correlations);
        Alarms(to, "reconnects: 50 a minute, a surge by 10 a minute", 3000, Surge, [0, 0.9]);
        Alarms(to, "evictions: 20 an hour, growth by 10 an hour", 20, Growth, Correlations);
        Found(to);
    }

    private static void Alarms(TextWriter to, string what, double anHour, Func<AnalysisInput, Judgement> judge, IReadOnlyList<double> correlations)
    {
        to.WriteLine($"\n| {what}: no-go, after the time before / without it | {string.Join(" | ", Windows.Select(Hours))} |\n|---|{string.Concat(Windows.Select(_ => "---|"))}");
        foreach (var cycle in Cycle.All)
        {
            foreach (var correlation in correlations)
            {
                var made = new MadePast(anHour, cycle, correlation, correlation == 0 ? 0 : Deviation);
                to.WriteLine($"| {cycle.Name}, {(correlation == 0 ? "independent" : string.Create(CultureInfo.InvariantCulture, $"AR(1), {correlation}"))} | {string.Join(" | ", Windows.Select(hours => Cell(made, hours)))} |");
            }
        }

        string Cell(MadePast made, int hours)
        {
            var chance = new Chance(hours);
            var inputs = Enumerable.Range(0, Fewer(hours)).Select(_ => made.Make(hours, _ => 0, chance));
            var red = inputs.Select(input => (With: IsRed(judge(input)), Without: IsRed(judge(input with { Earlier = null })))).ToList();
            return $"{Percent(red.Select(pair => pair.With))} / {Percent(red.Select(pair => pair.Without))}";
        }
    }

    private static void Found(TextWriter to)
    {
        to.WriteLine($"\n| on top of it, found with the time before | {string.Join(" | ", Windows.Select(Hours))} |\n|---|{string.Concat(Windows.Select(_ => "---|"))}");
        foreach (var cycle in Cycle.All)
        {
            var (reconnects, evictions) = (new MadePast(1800, cycle, 0, 0), new MadePast(20, cycle, 0, 0));
            Row($"{cycle.Name}: reconnects 15 a minute above from the entry on", reconnects, (_, _) => 900, Surge);
            Row($"{cycle.Name}: reconnects 20 a minute above for 20 minutes", reconnects, (part, hours) => part > 0.45 && part <= 0.45 + (20 / (60.0 * hours)) ? 1200 : 0, Surge);
            Row($"{cycle.Name}: evictions growing by 20 an hour", evictions, (part, _) => 20 * part, Growth);
        }

        void Row(string what, MadePast made, Func<double, int, double> risen, Func<AnalysisInput, Judgement> judge) =>
            to.WriteLine($"| {what} | {string.Join(" | ", Windows.Select(hours =>
            {
                var chance = new Chance(hours);
                return Percent([.. Enumerable.Range(0, Fewer(hours)).Select(_ => IsRed(judge(made.Make(hours, part => risen(part, hours), chance))))]);
            }))} |");
    }

    private static Judgement Surge(AnalysisInput input) => ObjectiveAnalysis.Judge(ReconnectGate.FleetSurge(10, Lasting), input);

    private static Judgement Growth(AnalysisInput input) => ObjectiveAnalysis.Judge(SlowConsumerGate.Growth(10), input);

    private static bool IsRed(Judgement judged) => judged.Verdict != Verdict.Pass;

    private static int Fewer(int hours) => hours >= 72 ? Runs / 2 : Runs;

    private static string Hours(int hours) => hours <= 24 ? $"{hours} h" : $"{hours / 24} d";

    private static string Percent(IEnumerable<bool> red)
    {
        var all = red.ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{100.0 * all.Count(alarm => alarm) / all.Count:0.0} %");
    }
}
