using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using NodaTime;
using Refit;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Observations;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Probes.Prometheus;

/// <summary>Reads indicators from a server with the Prometheus HTTP API, through Refit.</summary>
/// <remarks>
/// An instant query of a range selector gives the raw samples with their own instants. A range query repeats the last sample for up to five
/// minutes, and so hides that nothing was sampled.
/// </remarks>
/// <param name="outside">The outside.</param>
/// <param name="redactor">Names addresses and takes secrets out of questions.</param>
/// <param name="address">The base address of the API, with its path prefix where it has one.</param>
/// <param name="token">The bearer token, or null.</param>
/// <param name="interval">How often it samples; more than zero.</param>
/// <param name="clock">Measures how much of a window's time limit is left.</param>
public sealed class PrometheusSource(IOutside outside, Redactor redactor, Uri address, string? token, Duration interval, TimeProvider clock)
    : IObservationSource
{
    private const int AtOnce = 4;
    private const int MostHalvings = 4;

    /// <inheritdoc/>
    public async Task<Asked<Observation>> ReadAsync(Indicator indicator, string? surface, ObservationWindow window)
    {
        try
        {
            var started = clock.GetTimestamp();
            var selector = SampleSelector.Of(indicator, surface);
            var spans = await AskAsync(selector, SampleSpan.Of(window, interval), started);
            var observation = ObservationReader.Read(indicator, surface, window, interval, selector, spans);
            var targets = await AskTargetsAsync(observation, window, started);
            return new Asked<Observation>(
                observation is Observed observed ? observed with { Targets = TargetReader.Read(targets, window) } : observation,
                [.. spans.Concat(targets).SelectMany(span => span.Questions)]);
        }
        catch (UnreadableSamplesException failure)
        {
            return new Asked<Observation>(ObservationReader.NotObserved(indicator, surface, failure), []);
        }
    }

    /// <inheritdoc/>
    public async Task<Asked<ObserversTold>> ObserversAsync(Indicator info, ObservationWindow window)
    {
        var asked = await ReadAsync(info, null, window);
        return new Asked<ObserversTold>(InfoReader.Read(asked.Answer), asked.Questions);
    }

    /// <inheritdoc/>
    /// <remarks>No metric has the reasons; the observer's store does.</remarks>
    public Task<Asked<IReadOnlyList<string>>> RefusalsAsync(string surface, ObservationWindow window) =>
        Task.FromResult(new Asked<IReadOnlyList<string>>([], []));

    /// <inheritdoc/>
    /// <remarks>The fleet's own exporters count over several instances, under names of their own.</remarks>
    public bool IsFromObserver(Indicator indicator) =>
        indicator is not { Population: Population.Fleet, Instances: Instances.Many }
            || indicator.Prometheus.Contains("rolloutspecs_", StringComparison.Ordinal);

    // One of several series may end with its target, or without.
    private async Task<IReadOnlyList<AskedSpan>> AskTargetsAsync(Observation observation, ObservationWindow window, long started)
    {
        var asked = new List<AskedSpan>();
        foreach (var selector in TargetReader.Selectors(observation))
        {
            asked.AddRange(await AskAsync(selector, SampleSpan.Of(window, interval), started));
        }

        return asked;
    }

    private async Task<IReadOnlyList<AskedSpan>> AskAsync(SampleSelector selector, IReadOnlyList<SampleSpan> spans, long started)
    {
        using var lanes = new SemaphoreSlim(AtOnce);
        return await Task.WhenAll(spans.Select(async span =>
        {
            await lanes.WaitAsync();
            try
            {
                return await AskAsync(selector, span, started, MostHalvings);
            }
            finally
            {
                lanes.Release();
            }
        }));
    }

    private async Task<AskedSpan> AskAsync(SampleSelector selector, SampleSpan span, long started, int halvings)
    {
        var exchange = await AskAsync(selector, span, started);
        // With many series even a short span can be more than is read of one answer.
        if (exchange.Answer is not NoAnswer { Kind: NoAnswerKind.Unreadable } || halvings == 0 || span.UpTo - span.After < 2)
        {
            return AskedSpan.Of(selector, span, exchange);
        }

        var asked = new AskedSpan([exchange.Question], [], null);
        foreach (var half in span.Halves().TakeWhile(_ => asked.Failure is null))
        {
            asked = asked.Then(await AskAsync(selector, half, started, halvings - 1));
        }

        return asked;
    }

    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "Refit wraps what the outside throws; the exchange says what it was.")]
    private async Task<Exchange> AskAsync(SampleSelector selector, SampleSpan span, long started)
    {
        var left = Limits.Probe - clock.GetElapsedTime(started);
        using var handler = new OutsideHandler(
            outside, redactor, address, SystemSettings.PrometheusToken.Name, left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1));
        using var client = new HttpClient(handler)
        {
            BaseAddress = new Uri(address.AbsoluteUri.TrimEnd('/')),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var response = await RestService.For<IPrometheusApi>(client).QueryAsync($"{selector.Text}[{span.Length}]", span.Time);
        }
        catch (Exception) when (handler.Exchanges is [.., { Answer: NoAnswer }])
        {
            // The exchange says why there is no answer, and is what is judged.
        }

        return handler.Exchanges[^1];
    }
}
