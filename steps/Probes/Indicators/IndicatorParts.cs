using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using RolloutSpecs.Gates;
using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Probes;

/// <summary>Reads the indicators part by part.</summary>
internal sealed partial class IndicatorParts(LedgerErrors errors)
{
    private readonly LedgerValues values = new(errors);

    public IndicatorCatalogue? Catalogue(YamlNode root)
    {
        var map = LedgerMap.Of(values, root, "", "interval!", "indicators!");
        var indicators = Indicators(map?.Member("indicators"));
        return map is not null && Interval(map) is { } interval ? new IndicatorCatalogue(interval, indicators) : null;
    }

    private Duration? Interval(LedgerMap map, string key = "interval")
    {
        var text = map.Text(key);
        if (text is null)
        {
            return null;
        }

        var match = IntervalForm().Match(text);
        return match.Success ? Of(double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match.Groups[2].Value)
            : values.Refuse<Duration?>(map.Member(key)!, $"expected {map.Name(key)} to be a number with its unit s, m or h, such as 15s, seen '{text}'");
    }

    private static Duration Of(double number, string unit) => unit switch
    {
        "h" => Duration.FromHours(number),
        "m" => Duration.FromMinutes(number),
        _ => Duration.FromSeconds(number),
    };

    private Dictionary<string, Indicator> Indicators(YamlNode? node)
    {
        var indicators = new Dictionary<string, Indicator>();
        if (node is not YamlMappingNode { Children.Count: > 0 } mapping)
        {
            if (node is not null)
            {
                errors.Add(node, $"expected indicators to be a map of at least one indicator, seen {LedgerValues.Seen(node)}");
            }

            return indicators;
        }

        foreach (var (key, value) in mapping.Children)
        {
            if (key is not YamlScalarNode { Value: { } name } || !NameForm().IsMatch(name))
            {
                errors.Add(key, $"expected an indicator's name in lower case, such as canary_requests, seen {LedgerValues.Seen(key)}");
            }
            else if (Indicator(name, value) is { } indicator)
            {
                indicators[name] = indicator;
            }
        }

        return indicators;
    }

    private Indicator? Indicator(string name, YamlNode node)
    {
        var what = $"indicators.{name}";
        var map = LedgerMap.Of(values, node, what, "title!", "unit!", "kind!", "role!", "population!", "instances!", "prometheus!", "signed", "delay", "labels", "rehearsed");
        return map is not null
            && map.Text("title") is { } title
            && map.Text("unit") is { } unit
            && Word<IndicatorKind>(map, "kind") is { } kind
            && Word<IndicatorRole>(map, "role") is { } role
            && Word<Population>(map, "population") is { } population
            && Word<Instances>(map, "instances") is { } instances
            && Selector(map, population) is { } prometheus
                ? new IndicatorExtras(values).Onto(new Indicator(name, title, unit, kind, role, population, instances, prometheus), map, Interval(map, "delay"))
                : null;
    }

    private T? Word<T>(LedgerMap map, string key)
        where T : struct, Enum => values.Word<T>(map.Member(key), map.Name(key));

    // A canary's selector without the surface would have one surface's gate judge all three.
    private string? Selector(LedgerMap map, Population population)
    {
        var text = map.Text("prometheus");
        return population == Population.Canary && text?.Contains(Gates.Indicator.SurfacePlace, StringComparison.Ordinal) == false
            ? values.Refuse<string>(
                map.Member("prometheus")!, $"expected {map.Name("prometheus")} to select by {Gates.Indicator.SurfacePlace} where population is canary, seen '{text}'")
            : text;
    }

    [GeneratedRegex("^([1-9][0-9]{0,4})(s|m|h)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex IntervalForm();

    [GeneratedRegex("^[a-z][a-z0-9_]*$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NameForm();
}
