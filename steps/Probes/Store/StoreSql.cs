using System.Globalization;
using NodaTime;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Probes.Store;

/// <summary>The queries that read a store; names of indicators and surfaces hold no quotes (their readers see to it).</summary>
internal static class StoreSql
{
    /// <summary>The version of the schema.</summary>
    public const string Version = "select user_version from pragma_user_version";

    /// <summary>The sessions that observed the window, the last one last: each interval, and what it said of itself.</summary>
    /// <param name="window">The window.</param>
    /// <param name="version">The store's version; one that is older than origins tells none.</param>
    public static string Sessions(ObservationWindow window, int version) =>
        $"select interval_ms, environment, rollout, host, revision, started_at, "
            + $"{(version >= StoreSchema.SinceOrigins ? "coalesce(origins, '?')" : "'?'")} from session "
            + $"where started_at <= {Number(window.To)} and "
            + $"id >= coalesce((select max(id) from session where started_at <= {Number(window.From)}), 0) order by id";

    /// <summary>The environments of all sessions.</summary>
    public const string Environments = "select distinct environment from session order by id";

    public static string Samples(Indicator indicator, string? surface, ObservationWindow window) =>
        $"select build, at, value from series join sample on series = id where {Named(indicator, surface)} and {Within(window, "at")} "
            + "order by build, at";

    /// <summary>
    /// How many of each size in each part of the window, by the part's number, counted as <see cref="HistogramSpan.Number"/> does.
    /// </summary>
    public static string Observations(Indicator indicator, string? surface, ObservationWindow window) =>
        $"select max(0, (at - {Number(window.From)} + {Part - 1}) / {Part} - 1) as part, value, "
            + $"sum(count) from series join observation on series = id where {Named(indicator, surface)} and {Within(window, "at")} group "
            + "by part, value order by part, value";

    public static string Problems(ObservationWindow window) =>
        $"select source || ': ' || message || ' (' || count(*) || ' times)' from problem where {Within(window, "at")} group by source, "
            + "message order by count(*) desc, source limit 5";

    /// <summary>What the canary had to tell as a surface, the most frequent first.</summary>
    public static string ProblemsOf(string surface, ObservationWindow window) =>
        $"select message || ' (' || count(*) || ' times)' from problem where source = 'canary {surface}' and {Within(window, "at")} "
            + "group by message order by count(*) desc, message limit 3";

    /// <summary>With what a surface was refused, the most frequent first; a store keeps the last 10,000 refusals.</summary>
    public static string Refusals(string surface, ObservationWindow window) =>
        $"select status || ' ' || reason_code || ' (' || count(*) || ' times)' from refusal where surface = '{surface}' and "
            + $"{Within(window, "at")} group by status, reason_code order by count(*) desc, status, reason_code limit 5";

    private static long Part => (long)HistogramSpan.Length.TotalMilliseconds;

    /// <summary>
    /// The routes of each service, one row for each time in which they were told alike: begin, end, the longest time between two tellings.
    /// </summary>
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
