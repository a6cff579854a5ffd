using System.Net;
using Refit;
using RolloutSpecs.Observer.Readings;
using RolloutSpecs.Observer.Sampling;
using RolloutSpecs.Probes.Runtime;

namespace RolloutSpecs.Observer.Sources;

/// <summary>Reads the runtime's fanout metrics, sync metrics and health.</summary>
/// <param name="http">Asks, with the runtime's base address and token.</param>
/// <param name="heads">Is told the topics' windows.</param>
/// <param name="own">The canary's own evictions, which are left out.</param>
/// <param name="clock">Measures the time limit.</param>
/// <param name="limit">How long one request may take.</param>
public sealed class RuntimeSource(HttpClient http, HeadBook heads, OwnEvictions own, TimeProvider clock, TimeSpan limit) : ISource
{
    /// <summary>The most topic windows that the runtime gives.</summary>
    public const int TopicLimit = 200;

    private const string Healthz = "/healthz";
    private const string UntoldBuild = "without the build no gate on what is measured here can be green";

    private readonly IRuntimeApi runtime = RestService.For<IRuntimeApi>(http);
    private readonly Asking asking = new(clock, limit);
    private readonly OthersEvicted others = new(own);
    private bool syncMetricsSeen;
    private double? mirrorFailures;

    /// <inheritdoc/>
    public string Name => "runtime";

    /// <inheritdoc/>
    public async Task<Reading> ReadAsync(CancellationToken cancellationToken)
    {
        var fanout = asking.AskAsync(token => runtime.FanoutMetricsAsync(TopicLimit, token), cancellationToken);
        var sync = asking.AskAsync(runtime.SyncMetricsAsync, cancellationToken);
        var health = asking.AskAsync(runtime.HealthAsync, cancellationToken);
        await Task.WhenAll(fanout, sync, health);

        var (fanoutReading, staleByTopic) = Fanout(await fanout);
        heads.Complete();
        return fanoutReading.And(StaleCursors(await sync, staleByTopic)).And(Mirror(await sync)).And(Health(await health));
    }

    private (Reading Reading, double? StaleCursors) Fanout((HttpStatusCode? Status, string Text) answer)
    {
        if (answer.Status != HttpStatusCode.OK)
        {
            return (Problem("fanout metrics", answer), null);
        }

        var metrics = FanoutReader.Read(answer.Text);
        foreach (var window in metrics.Windows ?? [])
        {
            heads.Tell(window);
        }

        return (
            new Reading(
                [
                    .. Value("slow_consumer_evictions", others.Of(metrics.SlowConsumerEvictions)),
                    .. Value("throttled_polls", metrics.ThrottledPolls),
                    .. Value("served_messages", metrics.ServedMessages),
                    .. Value("active_consumers", metrics.ActiveConsumers),
                ],
                [],
                [.. metrics.Problems.Take(3).Select(problem => new SourceProblem("fanout metrics", problem))],
                []),
            metrics.StaleCursors(TopicLimit));
    }

    private Reading StaleCursors((HttpStatusCode? Status, string Text) answer, double? staleByTopic)
    {
        var problems = new List<string>();
        var total = answer.Status == HttpStatusCode.OK ? SyncMetricsReader.StaleCursors(answer.Text, problems) : null;
        syncMetricsSeen |= total is not null;
        // The two counters differ: falling back to the topics for one tick would look like a restart at another value.
        var reading = Reading.Nothing with { Values = [.. Value("stale_cursors", syncMetricsSeen ? total : staleByTopic)] };
        return answer.Status is HttpStatusCode.NotFound or HttpStatusCode.ServiceUnavailable && !syncMetricsSeen ? reading
            : answer.Status == HttpStatusCode.OK
                ? reading with { Problems = [.. problems.Select(problem => new SourceProblem("sync metrics", problem))] }
            : reading.And(Problem("sync metrics", answer));
    }

    // Messages still go out, so that nothing else tells of it.
    private Reading Mirror((HttpStatusCode? Status, string Text) answer)
    {
        var failures = answer.Status == HttpStatusCode.OK ? SyncMetricsReader.MirrorFailures(answer.Text) : null;
        var before = mirrorFailures;
        mirrorFailures = failures ?? mirrorFailures;
        return failures > before
            ? Reading.Of(new SourceProblem(
                "sync metrics",
                "mirror.failed_total rises: the runtime's publish path is broken, as by racing appends; messages still go out and each "
                    + "publish answers 500: restart the runtime, and tell its owners"))
            : Reading.Nothing;
    }

    private static Reading Health((HttpStatusCode? Status, string Text) answer)
    {
        if (answer.Status == HttpStatusCode.NotFound)
        {
            // An edge may keep /healthz to itself.
            return Reading.Of(new SourceProblem(
                Healthz,
                $"expected the build, seen 404: {UntoldBuild}; name an address that shows /healthz in the ledger's services.runtime.url"));
        }

        if (answer.Status != HttpStatusCode.OK)
        {
            return Problem(Healthz, answer);
        }

        var health = RuntimeHealth.Read(answer.Text);
        return new Reading(
            [
                .. Value("runtime_uptime_seconds", health.UptimeSeconds),
                .. health.BuildSha is { } build
                    ? [new MeasuredValue(new SeriesKey("runtime_build_info", Build: build), 1)]
                    : Array.Empty<MeasuredValue>(),
            ],
            [],
            [
                .. health.Problems.Select(problem => new SourceProblem(Healthz, problem)),
                .. health.BuildSha is null && health.Problems.Count == 0
                    ? [new SourceProblem(Healthz, $"expected build_sha, seen none: {UntoldBuild}")]
                    : Array.Empty<SourceProblem>(),
            ],
            []);
    }

    private static MeasuredValue[] Value(string name, double? value) => value is { } number ? [new(new SeriesKey(name), number)] : [];

    private static Reading Problem(string source, (HttpStatusCode? Status, string Text) answer) => Reading.Of(new SourceProblem(
        source, answer.Status is { } status ? $"expected status 200, seen {(int)status}" : $"expected an answer, seen {answer.Text}"));
}
