using System.Globalization;
using Microsoft.AspNetCore.Http;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>Numbers of a query string as axum reads and refuses them.</summary>
internal static class RustNumber
{
    /// <summary>The number; null where the parameter is missing.</summary>
    public static long? Read(string? text) =>
        text is null ? null : long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>The answer to the first text that is no number; null where all are.</summary>
    public static Reply? Refusal(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (Trouble(text) is { } trouble)
            {
                return Reply.Text(400, $"Failed to deserialize query string: {trouble}");
            }
        }

        return null;
    }

    /// <summary>The answer to a parameter that comes twice; null where none does.</summary>
    public static Reply? Duplicate(IQueryCollection query, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (query[name].Count > 1)
            {
                return Reply.Text(400, $"Failed to deserialize query string: duplicate field `{name}`");
            }
        }

        return null;
    }

    private static string? Trouble(string? text) => text switch
    {
        null => null,
        "" => "cannot parse integer from empty string",
        // One plus sign is a number's to Rust.
        _ when !text[(text[0] == '+' && text.Length > 1 ? 1 : 0)..].All(char.IsAsciiDigit) => "invalid digit found in string",
        _ when !long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) =>
            "number too large to fit in target type",
        _ => null,
    };
}
