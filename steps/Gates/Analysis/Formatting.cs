using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace RolloutSpecs.Gates;

/// <summary>How reasons spell numbers, spans and instants.</summary>
internal static class Formatting
{
    public static string Number(double value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    public static string Percent(double share) => $"{(share * 100).ToString("0.##", CultureInfo.InvariantCulture)} %";

    public static string Probability(double value) => value < 0.0001 ? "below 0.0001" : Number(value);

    public static string At(Instant instant) => InstantPattern.General.Format(instant);

    public static string Span(Duration span) => span switch
    {
        _ when span < Duration.FromMinutes(2) => Plural(span.TotalSeconds, "second"),
        _ when span < Duration.FromHours(3) => Plural(span.TotalMinutes, "minute"),
        _ => Plural(span.TotalHours, "hour"),
    };

    public static string Of(this Observed observed) =>
        observed.Surface is null ? observed.Indicator.Title : $"{observed.Indicator.Title} on {observed.Surface}";

    private static string Plural(double number, string noun)
    {
        var text = number.ToString("0.#", CultureInfo.InvariantCulture);
        return text == "1" ? $"1 {noun}" : $"{text} {noun}s";
    }
}
