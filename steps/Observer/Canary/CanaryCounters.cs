namespace RolloutSpecs.Observer;

/// <summary>The counters and histograms of a surface's canary, by the names of specs/indicators.yaml.</summary>
internal sealed class CanaryCounters
{
    private readonly string surface;

    public CanaryCounters(string surface, IReadOnlyDictionary<SeriesKey, double> last)
    {
        this.surface = surface;
        (Requests, AuthErrors, StaleCursors) = (Last("canary_requests"), Last("canary_auth_errors"), Last("canary_stale_cursors"));
        (Reconnects, Messages, Duplicates) = (Last("canary_reconnects"), Last("canary_messages"), Last("canary_duplicates"));
        (Bootstraps, Deliveries) = (new SizeTally(Last("canary_bootstrap_seconds")), new SizeTally(Last("canary_delivery_seconds")));

        long Last(string name) => (long)last.GetValueOrDefault(Key(name));
    }

    public long Requests { get; set; }

    public long AuthErrors { get; set; }

    public long StaleCursors { get; set; }

    public long Reconnects { get; set; }

    public long Messages { get; set; }

    public long Duplicates { get; set; }

    public SizeTally Bootstraps { get; }

    public SizeTally Deliveries { get; }

    /// <summary>The values; what only live following shows is left out where nothing is followed.</summary>
    public IReadOnlyList<MeasuredValue> Values(Lane lane, long missing, long? lag, double? skew) =>
    [
        Value("canary_requests", Requests),
        Value("canary_auth_errors", AuthErrors),
        Value("canary_stale_cursors", StaleCursors),
        Value("canary_bootstrap_seconds", Bootstraps.Total),
        .. lane == Lane.Socket ? Live(missing) : [],
        .. lag is { } events ? [Value("canary_replay_lag_events", events)] : Array.Empty<MeasuredValue>(),
        .. skew is { } seconds ? [Value("canary_clock_skew_seconds", seconds)] : Array.Empty<MeasuredValue>(),
    ];

    public IReadOnlyList<MeasuredSize> TakeSizes(Lane lane) =>
    [
        .. Bootstraps.Take(Key("canary_bootstrap_seconds")),
        .. lane == Lane.Socket ? Deliveries.Take(Key("canary_delivery_seconds")) : [],
    ];

    private MeasuredValue[] Live(long missing) =>
    [
        Value("canary_reconnects", Reconnects),
        Value("canary_messages", Messages),
        Value("canary_duplicates", Duplicates),
        Value("canary_missing_messages", missing),
        Value("canary_delivery_seconds", Deliveries.Total),
    ];

    private MeasuredValue Value(string name, double value) => new(Key(name), value);

    private SeriesKey Key(string name) => new(name, surface);
}
