using System.Globalization;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>Numbers of a query string as axum reads and refuses them.</summary>
internal static class RustNumber
{
    /// <summary>The number; null where the parameter is missing.</summary>
    public static long? Read(string? text) => text is null ? null : long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

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

    private static string? Trouble(string? text) => text switch
    {
        null => null,
        "" => "cannot parse integer from empty string",
        _ when !text.All(char.IsAsciiDigit) => "invalid digit found in string",
        _ when !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) => "number too large to fit in target type",
        _ => null,
    };
}
