using System.CommandLine.Parsing;
using System.Globalization;

namespace RolloutSpecs.Observer.Arguments;

/// <summary>Reads durations such as 15s, 20m or 24h.</summary>
internal static class Durations
{
    public static TimeSpan Read(ArgumentResult argument)
    {
        var text = argument.Tokens.Count == 1 ? argument.Tokens[0].Value : "";
        if (text.Length > 1
            && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and <= 100_000)
        {
            switch (text[^1])
            {
                case 's': return TimeSpan.FromSeconds(number);
                case 'm': return TimeSpan.FromMinutes(number);
                case 'h': return TimeSpan.FromHours(number);
                default: break;
            }
        }

        argument.AddError($"expected a whole number with its unit s, m or h, such as 15s, seen '{text}'");
        return TimeSpan.Zero;
    }
}
