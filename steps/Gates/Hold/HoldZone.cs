using NodaTime;
using NodaTime.Text;

namespace RolloutSpecs.Gates;

/// <summary>The ledger's time zone, and how reasons spell instants in it.</summary>
internal static class HoldZone
{
    private static readonly ZonedDateTimePattern Local =
        ZonedDateTimePattern.CreateWithInvariantCulture("ddd uuuu-MM-dd HH:mm:ss o<g> z", DateTimeZoneProviders.Tzdb);

    public static DateTimeZone? Of(RolloutLedger ledger) =>
        ledger.TimeZone is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;

    /// <summary>An instant in UTC, and in the ledger's zone where it has one and the date exists there.</summary>
    public static string At(Instant instant, RolloutLedger ledger) =>
        Of(ledger) is { } zone && instant > Instant.MinValue + Duration.FromDays(1) && instant < Instant.MaxValue - Duration.FromDays(1)
            ? $"{Shown.At(instant)} ({Local.Format(instant.InZone(zone))})"
            : Shown.At(instant);
}
