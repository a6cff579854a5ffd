using System.Globalization;
using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Probes;

/// <summary>The queries that read a store; names of indicators and surfaces hold no quotes (their readers see to it).</summary>
internal static class StoreSql
{
    /// <summary>The version, the interval of the last session that began before the window's end, and the environments of all sessions.</summary>
    public static string Session(ObservationWindow window) =>
        $"select user_version, interval_ms, (select group_concat(distinct environment) from session) from pragma_user_version, session where started_at <= {Number(window.To)} order by id desc limit 1";

    public static string Samples(Indicator indicator, string? surface, ObservationWindow window) =>
        $"select build, at, value from series join sample on series = id where {Named(indicator, surface)} and {Within(window, "at")} order by build, at";

    public static string Observations(Indicator indicator, string? surface, ObservationWindow window) =>
        $"select value, sum(count) from series join observation on series = id where {Named(indicator, surface)} and {Within(window, "at")} group by value order by value";

    public static string Problems(ObservationWindow window) =>
        $"select source || ': ' || message || ' (' || count(*) || ' times)' from problem where {Within(window, "at")} group by source, message order by count(*) desc, source limit 5";

    /// <summary>The routes of each service, one row for each time in which they were told alike: begin, end, the longest time between two tellings.</summary>
    public static string Routes(ObservationWindow window) =>
        "select service, min(at), max(at), max(iif(differs, 0, gap)), told from ("
        + "select service, at, told, gap, differs, sum(differs) over (partition by service order by at) as run from ("
        + "select service, at, told, at - lag(at) over tellings as gap, told is not lag(told) over tellings as differs "
        + $"from route where {Within(window, "at")} window tellings as (partition by service order by at))) "
        + "group by service, run, told order by service, min(at)";

    private static string Named(Indicator indicator, string? surface) => $"name = '{indicator.Name}' and surface = '{surface}'";

    private static string Within(ObservationWindow window, string column) =>
        $"{column} between {Number(window.From)} and {Number(window.To)}";

    private static string Number(Instant instant) => instant.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
