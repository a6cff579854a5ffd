using System.Globalization;

namespace RolloutSpecs.Publishing.Text;

/// <summary>Instants as they are published.</summary>
internal static class Instants
{
    /// <summary>RFC 3339 in UTC, to the second.</summary>
    public static string Formatted(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
