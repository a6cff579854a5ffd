using System.Globalization;
using NodaTime;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Probes.Ledger;
using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Probes.Indicators;

/// <summary>Reads what an indicator may say besides: that it is signed, its source's delay, its labels' known values.</summary>
internal sealed class IndicatorExtras(LedgerValues values)
{
    private static readonly Duration LongestDelay = Duration.FromMinutes(5);

    public Indicator Onto(Indicator indicator, LedgerMap map, Duration? delay) => indicator with
    {
        IsSigned = IsSigned(map, indicator.Kind),
        Delay = delay > LongestDelay
            ? values.Refuse<Duration>(map.Member("delay")!, $"expected {map.Name("delay")} to be at most 5m, seen '{map.Text("delay")}': "
                + "a source that is later tells too little of a hold")
            : delay ?? Duration.Zero,
        Rehearsed = Rehearsed(map, indicator),
        Labels = map.Member("labels") is { } labels ? Labels(labels, map.Name("labels")) : indicator.Labels,
    };

    private bool IsSigned(LedgerMap map, IndicatorKind kind) => map.Text("signed") switch
    {
        null => false,
        "true" when kind == IndicatorKind.Gauge => true,
        "true" => values.Refuse<bool>(
            map.Member("signed")!,
            $"expected {map.Name("signed")} of a gauge alone: a {kind.ToString().ToLowerInvariant()} is never below zero"),
        var other => values.Refuse<bool>(
            map.Member("signed")!,
            $"expected {map.Name("signed")} to be true, seen '{other}': leave it out where the gauge is never below zero"),
    };

    private Rehearsed? Rehearsed(LedgerMap map, Indicator indicator) => (map.Member("rehearsed"), indicator) switch
    {
        (null, _) => null,
        ({ } node, { Role: IndicatorRole.Identity }) => values.Refuse<Rehearsed>(
            node, $"expected {map.Name("rehearsed")} left out where role is identity: a rehearsal knows what its runtime is"),
        ({ } node, { Kind: IndicatorKind.Histogram }) =>
            LedgerMap.Of(values, node, map.Name("rehearsed"), "usual!", "per_minute!") is { } sizes
                && Number(sizes.Member("usual"), sizes.Name("usual")) is { } usual
                && sizes.Whole("per_minute", 1, 10_000) is { } perMinute
                    ? new Rehearsed(usual, perMinute)
                    : null,
        ({ } node, _) => Number(node, map.Name("rehearsed")) is { } usual ? new Rehearsed(usual) : null,
    };

    private double? Number(YamlNode? node, string what) => values.Text(node, what) switch
    {
        null => null,
        var text when double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) => number,
        var text => values.Refuse<double?>(node!, $"expected {what} to be a number such as 0.2, not below zero, seen '{text}'"),
    };

    private Dictionary<string, IReadOnlyList<string>> Labels(YamlNode node, string what)
    {
        var known = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (node is not YamlMappingNode { Children.Count: > 0 } mapping)
        {
            return values.Refuse<Dictionary<string, IReadOnlyList<string>>>(node, $"expected {what} to be a map from a label to its "
                + $"values, such as status: [ok, error], seen {LedgerValues.Seen(node)}") ?? known;
        }

        foreach (var (key, value) in mapping.Children)
        {
            var label = values.Line(key, $"a label of {what}");
            if (label is null)
            {
                continue;
            }

            values.Once(value, $"{what}.{label}");
            known[label] = values.NonEmpty(value, $"{what}.{label}");
        }

        return known;
    }
}
