using System.Globalization;
using NodaTime;
using RolloutSpecs.Gates;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Bench;

/// <summary>How often the methods alarm on what is healthy, and find what they say they would.</summary>
internal static class Simulation
{
    private const int Runs = 4000;
    private const double Significance = 0.05;

    public static void Run(TextWriter to)
    {
        to.WriteLine($"{Runs} runs each; a share of 5 % is told to within 0.7 %.\n");
        Trends(to);
        Growth(to);
        Surges(to);
    }

    private static void Trends(TextWriter to)
    {
        to.WriteLine("| values without a trend | spans | Mann-Kendall alarms | with the floored correction |\n|---|---|---|---|");
        foreach (var correlation in new[] { 0, 0.3, 0.5 })
        {
            foreach (var spans in new[] { 12, 24, 48, 60 })
            {
                var chance = new Chance(spans);
                var made = Enumerable.Range(0, Runs).Select(_ => chance.Following(spans, correlation)).ToList();
                to.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {(correlation == 0 ? "independent" : $"AR(1), {correlation}")} | {spans} | {Percent(made, values => MannKendall.Of(values).P.Up < Significance)} | {Percent(made, values => HamedRao.AtLeastOne(values).Normal.P.Up < Significance)} |"));
            }
        }

        to.WriteLine();
    }

    private static void Growth(TextWriter to)
    {
        to.WriteLine("| evictions an hour | window | steady: no-go | the stated growth | found |\n|---|---|---|---|---|");
        foreach (var (anHour, hours) in new[] { (2.0, 1), (10, 1), (10, 8), (10, 24), (60, 1), (60, 24) })
        {
            var chance = new Chance(hours);
            var steady = Made.Counter(hours, _ => anHour, chance);
            var stated = Made.StatedGrowth(ObjectiveAnalysis.Judge(SlowConsumerGate.Growth(10), steady));
            var first = Math.Max(0, anHour - (stated / 2));
            to.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {anHour} | {hours} h | {Red(() => Made.Counter(hours, _ => anHour, chance), input => ObjectiveAnalysis.Judge(SlowConsumerGate.Growth(10), input))} | {stated} an hour | {Red(() => Made.Counter(hours, at => first + (stated * at), chance), input => ObjectiveAnalysis.Judge(SlowConsumerGate.Growth(10), input))} |"));
        }

        to.WriteLine();
    }

    private static void Surges(TextWriter to)
    {
        to.WriteLine("| reconnects a minute | bound | window | steady: no-go | the stated rise, for 20 minutes | found |\n|---|---|---|---|---|---|");
        foreach (var (aMinute, bound, hours) in new[] { (0.02, 0.5, 1), (0.2, 0.5, 1), (0.2, 0.5, 24), (20.0, 10.0, 1), (20, 10, 24) })
        {
            var chance = new Chance(hours);
            var span = Duration.FromMinutes(15);
            var stated = Made.StatedRise(ObjectiveAnalysis.Judge(ReconnectGate.FleetSurge(bound, span), Made.Counter(hours, _ => 60 * aMinute, chance)));
            var part = 20.0 / (60 * hours);
            to.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {aMinute} | {bound} | {hours} h | {Red(() => Made.Counter(hours, _ => 60 * aMinute, chance), input => ObjectiveAnalysis.Judge(ReconnectGate.FleetSurge(bound, span), input))} | {stated} a minute | {Red(() => Made.Counter(hours, at => 60 * (aMinute + (at > 0.45 && at <= 0.45 + part ? stated : 0)), chance), input => ObjectiveAnalysis.Judge(ReconnectGate.FleetSurge(bound, span), input))} |"));
        }
    }

    private static string Red(Func<AnalysisInput> make, Func<AnalysisInput, Judgement> judge) =>
        Percent(Enumerable.Range(0, Runs / 4).Select(_ => make()), input => judge(input).Verdict == Verdict.Fail);

    private static string Percent<T>(IEnumerable<T> made, Func<T, bool> isAlarm)
    {
        var all = made.Select(isAlarm).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{100.0 * all.Count(alarm => alarm) / all.Count:0.0} %");
    }
}
