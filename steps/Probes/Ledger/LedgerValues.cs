using System.Globalization;
using NodaTime;
using NodaTime.Text;
using RolloutSpecs.Gates;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Probes;

/// <summary>Reads single values; what is wrong is told and read as nothing.</summary>
/// <param name="errors">Is told.</param>
internal sealed class LedgerValues(LedgerErrors errors)
{
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

    public string? Line(YamlNode? node, string what)
    {
        var text = Text(node, what);
        return text is null || !text.AsSpan().ContainsAny('\n', '\r') ? text : Refuse<string>(node!, $"expected {what} on one line, seen a line break");
    }

    public int? Whole(YamlNode? node, string what, int least, int most)
    {
        var text = Text(node, what);
        return text is null ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
            : Refuse<int?>(node!, $"expected {what} to be a whole number from {least} to {most}, seen '{text}'");
    }

    public Instant? Instant(YamlNode? node, string what)
    {
        var text = Text(node, what);
        return text is null ? null
            : OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true } parsed ? parsed.Value.ToInstant()
            : Refuse<Instant?>(node!, $"expected {what} to be an RFC 3339 instant with an offset, such as 2026-11-18T15:00:00Z, seen '{text}'");
    }

    public LocalDate? Date(YamlNode? node, string what)
    {
        var text = Text(node, what);
        return text is null ? null
            : LocalDatePattern.Iso.Parse(text) is { Success: true } parsed ? parsed.Value
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
            : Refuse<T?>(node!, $"expected {what} to be {string.Join(" or ", names.Select(name => $"{char.ToLowerInvariant(name[0])}{name[1..]}"))}, seen '{text}'");
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

        return map.Text("by") is { } by && map.Text("reason") is { } reason ? new Waiver(by, reason) : null;
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

    private static bool IsNothing(YamlScalarNode scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is null or "" or "~" or "null" or "Null" or "NULL";
}
