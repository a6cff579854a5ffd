using System.Globalization;
using NodaTime;
using RolloutSpecs.Gates;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Bench;

/// <summary>How often shares and percentiles alarm on what is steady, and find outages that a whole window or an alert alone does not.</summary>
internal static class SimulatedOutages
{
    private const int Runs = 1000;

    private static readonly ShareBound Share = new(0.03, Duration.FromMinutes(5), Duration.FromMinutes(10), 100);
    private static readonly QuantileBound Latency = new(0.95, 2, 60);

    public static void Run(TextWriter to)
    {
        Shares(to);
        Percentiles(to);
    }

    private static void Shares(TextWriter to)
    {
        to.WriteLine("\n| refused | volume a minute | window | the alert alone: no-go | as judged: no-go | undecided |\n|---|---|---|---|---|---|");
        foreach (var (what, share, aMinute, hours) in new (string, Func<int, double>, double, int)[]
        {
            ("0.1 %", _ => 0.001, 4, 1), ("0.1 %", _ => 0.001, 4, 24), ("0.5 %", _ => 0.005, 4, 1), ("0.5 %", _ => 0.005, 4, 24), ("1 %", _ => 0.01, 4, 24),
            ("1 %", _ => 0.01, 1800, 24), ("2.7 %", _ => 0.027, 1800, 24), ("3.3 %", _ => 0.033, 1800, 24),
            ("all, for 4 minutes of 10", minute => minute % 10 < 4 ? 1 : 0.001, 4, 1), ("all, for 4 minutes of 10", minute => minute % 10 < 4 ? 1 : 0.001, 1800, 24),
            ("all, for 1 minute of 12", minute => minute % 12 == 0 ? 1 : 0.001, 4, 1), ("all, for 1 minute of 12", minute => minute % 12 == 0 ? 1 : 0.001, 1800, 24),
            ("half, for 2 minutes of 30", minute => minute % 30 < 2 ? 0.5 : 0.001, 1800, 24),
        })
        {
            var chance = new Chance(hours);
            var made = Enumerable.Range(0, Runs).Select(_ => Made.Share(hours, share, aMinute, chance)).ToList();
            var verdicts = made.Select(input => ObjectiveAnalysis.Judge(ErrorBudgetGate.FleetRefusals(Share), input).Verdict).ToList();
            to.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {what} | {aMinute} | {hours} h | {Percent(made.Select(Alarms))} | {Percent(verdicts.Select(verdict => verdict == Verdict.Fail))} | {Percent(verdicts.Select(verdict => verdict == Verdict.Undecided))} |"));
        }
    }

    // As it was before: in a row, and nothing over the whole window.
    private static bool Alarms(AnalysisInput input)
    {
        var sums = input.Observations.Cast<Observed>().Select(observed => SlidingIncrease.Of(Increments.Of(observed.Series[0].Samples).Steps, Share.Over)).ToList();
        return SustainedBreach.Of(Quotient.Of(sums[0], sums[1]), Share.Most, Share.Lasting).State == BreachState.Fired;
    }

    private static void Percentiles(TextWriter to)
    {
        to.WriteLine("\n| beyond the bound, of 2 a minute | one follows another | window | the whole window alone: no-go | with slices: no-go |\n|---|---|---|---|---|");
        foreach (var share in new[] { 0.01, 0.03, 0.04 })
        {
            foreach (var correlation in new[] { 0, 0.5, 0.9 })
            {
                foreach (var hours in new[] { 1, 8, 24 })
                {
                    Percentile(to, Percent(share), (_, _) => share, correlation, hours);
                }
            }
        }

        Percentile(to, "all of the last 68 minutes, else 0.1 %", (minute, all) => minute >= all - 68 ? 1 : 0.001, 0, 24);
        Percentile(to, "half of the last 68 minutes, else 0.1 %", (minute, all) => minute >= all - 68 ? 0.5 : 0.001, 0, 24);
        Percentile(to, "all of 20 minutes, else 0.1 %", (minute, all) => minute >= all / 2 && minute < (all / 2) + 20 ? 1 : 0.001, 0, 8);
        Percentile(to, "half of 20 minutes, else 0.1 %", (minute, all) => minute >= all / 2 && minute < (all / 2) + 20 ? 0.5 : 0.001, 0, 8);
    }

    private static void Percentile(TextWriter to, string what, Func<int, int, double> share, double correlation, int hours)
    {
        var chance = new Chance(hours);
        var made = Enumerable.Range(0, Runs).Select(_ => Made.Latencies(hours, share, correlation, chance)).ToList();
        to.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {what} | {(correlation == 0 ? "no" : $"AR(1), {correlation}")} | {hours} h | {Percent(made.Select(IsOver))} | {Percent(made.Select(input => ObjectiveAnalysis.Judge(ReplayGate.Bootstraps("web", Latency), input).Verdict == Verdict.Fail))} |"));
    }

    private static bool IsOver(AnalysisInput input) =>
        Quantile.OfBuckets(((Observed)input.Observations[0]).Buckets!, Latency.Quantile).UpTo > Latency.Most;

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#} %");

    private static string Percent(IEnumerable<bool> alarms) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * alarms.Count(alarm => alarm) / Runs:0.0} %");
}
