using System.Globalization;
using NodaTime;
using NodaTime.Text;
using RolloutSpecs.Gates.Ledger;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Probes.Ledger;

/// <summary>Reads single values; what is wrong is told and read as nothing.</summary>
/// <param name="errors">Is told.</param>
internal sealed class LedgerValues(LedgerErrors errors)
{
    private const int FirstYear = 2000;
    private const int LastYear = 2999;

    public LedgerErrors Errors => errors;

    public string? Text(YamlNode? node, string what)
    {
        switch (node)
        {
            case null:
                return null;
            case YamlScalarNode { Value: { } text } scalar when !IsNothing(scalar) && !string.IsNullOrWhiteSpace(text):
                return text;
            default:
                errors.Add(node, $"expected {what} to be a text, seen {Seen(node)}");
                return null;
        }
    }

    /// <summary>A text that can be a command's argument.</summary>
    public string? Line(YamlNode? node, string what)
    {
        var text = Text(node, what);
        return text is null ? null
            : text.AsSpan().ContainsAny('\n', '\r') ? Refuse<string>(node!, $"expected {what} on one line, seen a line break")
            : text.Contains('\0', StringComparison.Ordinal) ? Refuse<string>(node!, $"expected {what} without a NUL character, seen one")
            : text;
    }

    /// <summary>A text that has a form.</summary>
    public string? Formed(LedgerMap map, string key, Func<string, bool> isFormed, string form) => map.Text(key) switch
    {
        null => null,
        var text when isFormed(text) => text,
        var text => Refuse<string>(map.Member(key)!, $"expected {map.Name(key)} to be {form}, seen '{text}'"),
    };

    public int? Whole(YamlNode? node, string what, int least, int most)
    {
        var text = Text(node, what);
        return text is null ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                ? number
            : Refuse<int?>(node!, $"expected {what} to be a whole number from {least} to {most}, seen '{text}'");
    }

    public Instant? Instant(YamlNode? node, string what)
    {
        var text = Text(node, what);
        return text is null ? null
            : OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true } parsed
                ? Plausible(node!, what, parsed.Value.Date, text) ? parsed.Value.ToInstant() : null
            : Refuse<Instant?>(
                node!, $"expected {what} to be an RFC 3339 instant with an offset, such as 2026-11-18T15:00:00Z, seen '{text}'");
    }

    public LocalDate? Date(YamlNode? node, string what)
    {
        var text = Text(node, what);
        return text is null ? null
            : LocalDatePattern.Iso.Parse(text) is { Success: true } parsed
                ? Plausible(node!, what, parsed.Value, text) ? parsed.Value : null
            : Refuse<LocalDate?>(node!, $"expected {what} to be a date such as 2026-11-26, seen '{text}'");
    }

    public T? Word<T>(YamlNode? node, string what)
        where T : struct, Enum
    {
        var text = Text(node, what);
        var names = Enum.GetNames<T>();
        var known = names.Select(name => name.ToUpperInvariant()).ToList().IndexOf(text?.ToUpperInvariant() ?? "");
        return text is null ? null
            : known >= 0 ? Enum.Parse<T>(names[known])
            : Refuse<T?>(node!, $"expected {what} to be "
                + $"{string.Join(" or ", names.Select(name => $"{char.ToLowerInvariant(name[0])}{name[1..]}"))}, seen '{text}'");
    }

    public IReadOnlyList<T> List<T>(YamlNode? node, string what, Func<YamlNode, string, T?> item)
        where T : class
    {
        switch (node)
        {
            case null:
                return [];
            case YamlSequenceNode list:
                return [.. list.Children.Select((child, index) => item(child, $"{what}[{index}]")).OfType<T>()];
            default:
                errors.Add(node, $"expected {what} to be a list, seen {Seen(node)}");
                return [];
        }
    }

    public IReadOnlyList<string> Texts(YamlNode? node, string what) => List<string>(node, what, Line);

    public IReadOnlyList<string> NonEmpty(YamlNode? node, string what)
    {
        if (node is YamlSequenceNode { Children.Count: 0 })
        {
            errors.Add(node, $"expected {what} to hold at least one text, seen an empty list");
        }

        return Texts(node, what);
    }

    public IReadOnlyList<string> Distinct(YamlNode? node, string what)
    {
        Once(node, what);
        return Texts(node, what);
    }

    /// <summary>Refuses an entry of a list that is there twice.</summary>
    public void Once(YamlNode? node, string what)
    {
        var entries = (node as YamlSequenceNode)?.Children.OfType<YamlScalarNode>() ?? [];
        foreach (var same in entries.Where(entry => !IsNothing(entry)).GroupBy(entry => entry.Value).Where(same => same.Count() > 1))
        {
            errors.Add(same.ElementAt(1), $"expected each entry once in {what}, seen '{same.Key}' {same.Count()} times");
        }
    }

    public Waiver? Waiver(LedgerMap? map)
    {
        if (map is null)
        {
            return null;
        }

        var waived = map.Text("waived");
        if (waived is not (null or "true"))
        {
            errors.Add(map.Node, $"expected {map.What}.waived to be true, seen '{waived}': leave {map.What} out where it is not waived");
        }

        // Of era A the tables are written, and so there is something to check.
        var era = map.Text("era");
        if (era is not (null or "L"))
        {
            errors.Add(map.Node, $"expected {map.What}.era to be L, the era that writes none, seen '{era}'");
        }

        return map.Text("by") is { } by && map.Text("reason") is { } reason ? new Waiver(by, reason, era) : null;
    }

    public T? Refuse<T>(YamlNode node, string text)
    {
        errors.Add(node, text);
        return default;
    }

    public static string Seen(YamlNode node) => node switch
    {
        YamlSequenceNode => "a list",
        YamlMappingNode => "a map",
        YamlScalarNode scalar when IsNothing(scalar) => "nothing",
        YamlScalarNode scalar => $"'{scalar.Value}'",
        _ => "something else",
    };

    // At the calendar's ends, instants and time zones have no date.
    private bool Plausible(YamlNode node, string what, LocalDate date, string text)
    {
        var plausible = date.Year is >= FirstYear and <= LastYear;
        if (!plausible)
        {
            errors.Add(node, $"expected {what} in the years {FirstYear} to {LastYear}, seen '{text}'");
        }

        return plausible;
    }

    private static bool IsNothing(YamlScalarNode scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is null or "" or "~" or "null" or "Null" or "NULL";
}
