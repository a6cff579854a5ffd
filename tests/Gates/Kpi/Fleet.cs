using RolloutSpecs.Gates.Analysis;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Tests.Gates.Kpi;

/// <summary>Makes the series of several instances, as Prometheus would tell them.</summary>
internal static class Fleet
{
    public static readonly Deployed Deployed =
        new(["runtime", "oa-khala-backend"], "us-central1", ["runtime-00110-qrs", "runtime-00109-kfd"], "9f1c2ab");

    /// <summary>A counter of one instance, at those minutes of the window alone.</summary>
    public static Series Of(
        string instance, Func<int, double> growth, Func<int, bool>? minutes = null, params (string Name, string Value)[] labels)
    {
        var total = 0.0;
        var every = new Dictionary<string, string> { ["__name__"] = "auth_count", ["job"] = "runtime", ["instance"] = instance };
        foreach (var (name, value) in labels)
        {
            every[name] = value;
        }

        return new Series(
            string.Join(
                ", ", every.Where(label => label.Key is not ("__name__" or "job")).Select(label => $"{label.Key}=\"{label.Value}\"")),
            [.. Enumerable.Range(0, Made.Count)
                .Select(minute => (minute, value: total += growth(minute)))
                .Where(sample => minutes?.Invoke(sample.minute) ?? true)
                .Select(sample => new Sample(Made.Begin + (sample.minute * Made.Interval), sample.value))])
        {
            Every = every,
        };
    }

    /// <summary>Prometheus's up of an instance's target.</summary>
    public static Series Up(string instance, Func<int, bool>? minutes = null) => Of(instance, minute => minute == 0 ? 1 : 0, minutes);

    public static Observed Attempts(params Series[] series) => Observed("attempts", IndicatorRole.Volume, series);

    public static Observed Errors(params Series[] series) => Observed("errors", IndicatorRole.Trouble, series);

    public static AnalysisInput Input(params Observation[] observations) => Made.Input(observations) with { Deployed = Deployed };

    private static Observed Observed(string name, IndicatorRole role, Series[] series) => new(
        Made.Indicator(name, role: role, instances: Instances.Many) with { Population = Population.Fleet, Labels = Status },
        null,
        "Prometheus",
        Made.Interval,
        series)
    {
        Chosen = role == IndicatorRole.Trouble ? new HashSet<string> { "status" } : new HashSet<string>(),
    };

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Status { get; } =
        new Dictionary<string, IReadOnlyList<string>> { ["status"] = ["ok", "error"] };
}
