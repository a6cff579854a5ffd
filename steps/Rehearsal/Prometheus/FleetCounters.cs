using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Rehearsal.Runtime;
using RolloutSpecs.Rehearsal.Synthetic;

namespace RolloutSpecs.Rehearsal.Prometheus;

/// <summary>What the healthy fleet's telemetry has counted by an instant, by the expression that asks for it.</summary>
/// <param name="indicators">What is observed, and what is usual of it.</param>
/// <param name="start">When the world started; the counters are older by the runtime's uptime.</param>
internal sealed class FleetCounters(IndicatorCatalogue indicators, DateTimeOffset start)
{
    private readonly DateTimeOffset zero = start - RuntimeReplies.UptimeAtStart;

    private readonly IReadOnlyList<(Indicator Indicator, string Selector)> counters =
    [
        .. from indicator in indicators.Indicators.Values
           where indicator is { IsAskedFor: true, Rehearsed: not null }
           from surface in SurfaceNames.Of(indicator)
           select (indicator, indicator.SelectorOf(surface)),
    ];

    /// <summary>
    /// The counters' values, each with the label that it is asked for by, if any; none where the expression or the instant has none.
    /// </summary>
    public IReadOnlyList<CountedValue> At(string expression, DateTimeOffset instant) => instant < zero
        ? []
        : [.. counters.SelectMany(counter => ValuesOf(counter.Indicator, counter.Selector, Compact(expression), instant))];

    private IReadOnlyList<CountedValue> ValuesOf(Indicator indicator, string selector, string expression, DateTimeOffset instant) =>
        indicator.Labels.Keys.ToList() switch
        {
            _ when expression == Compact($"sum({selector})") => [new CountedValue(null, null, Total(indicator, instant))],
            [var label] when expression == Compact($"sum by ({label}) ({selector})") => ByLabel(indicator, label, instant),
            _ => [],
        };

    // What no narrower indicator counts is of the one value that is left.
    private IReadOnlyList<CountedValue> ByLabel(Indicator indicator, string label, DateTimeOffset instant)
    {
        var known = indicator.Labels[label];
        if (known.FirstOrDefault(value => Fixes(indicator, label, value)) is { } only)
        {
            return [new CountedValue(label, only, Total(indicator, instant))];
        }

        var narrower = known.ToDictionary(
            value => value,
            value => indicators.Indicators.Values.FirstOrDefault(other => MetricOf(other) == MetricOf(indicator)
                && Fixes(other, label, value)));
        var rest = Total(indicator, instant) - narrower.Values.OfType<Indicator>().Sum(other => Total(other, instant));
        return [.. narrower.Select(value => new CountedValue(label, value.Key, value.Value is { } other ? Total(other, instant) : rest))];
    }

    private static bool Fixes(Indicator indicator, string label, string value) =>
        indicator.Prometheus.Contains($"{label}=\"{value}\"", StringComparison.Ordinal);

    private static string MetricOf(Indicator indicator) => indicator.Prometheus.Split('{')[0];

    private double Total(Indicator indicator, DateTimeOffset instant) =>
        (double)Math.Floor((decimal)indicator.Rehearsed!.Usual * (decimal)(instant - zero).TotalSeconds / 60);

    private static string Compact(string expression) => string.Concat(expression.Where(letter => !char.IsWhiteSpace(letter)));
}

/// <summary>A counter's value.</summary>
/// <param name="Label">The label that it is asked for by, or null.</param>
/// <param name="Of">That label's value.</param>
/// <param name="Value">The value.</param>
internal sealed record CountedValue(string? Label, string? Of, double Value);
