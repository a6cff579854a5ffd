using System.Net;
using Refit;
using RolloutSpecs.Gates;
using RolloutSpecs.Probes;

namespace RolloutSpecs.Observer;

/// <summary>Reads the fleet's counters that only its telemetry tells, through a Prometheus.</summary>
/// <param name="http">Asks, with Prometheus's base address and token.</param>
/// <param name="indicators">The indicators; their selectors are asked as sums.</param>
/// <param name="surfaces">The surfaces, for an indicator that each has a series of its own of.</param>
/// <param name="clock">Measures the time limit.</param>
/// <param name="limit">How long one request may take.</param>
public sealed class FleetSource(HttpClient http, IReadOnlyList<Indicator> indicators, IReadOnlyList<string> surfaces, TimeProvider clock, TimeSpan limit) : ISource
{
    private readonly IPrometheusInstant prometheus = RestService.For<IPrometheusInstant>(http);
    private readonly Asking asking = new(clock, limit);

    /// <inheritdoc/>
    public string Name => "prometheus";

    /// <inheritdoc/>
    public async Task<Reading> ReadAsync(CancellationToken cancellationToken) =>
        (await Task.WhenAll(indicators.SelectMany(SurfacesOf).Select(asked => ReadAsync(asked.Indicator, asked.Surface, cancellationToken))))
            .Aggregate(Reading.Nothing, (all, one) => all.And(one));

    private IEnumerable<(Indicator Indicator, string? Surface)> SurfacesOf(Indicator indicator) => indicator.IsPerSurface
        ? surfaces.Select(surface => (indicator, (string?)surface))
        : [(indicator, null)];

    private async Task<Reading> ReadAsync(Indicator indicator, string? surface, CancellationToken cancellationToken)
    {
        string? partial = null;
        var (status, text) = await asking.AskAsync(
            async token =>
            {
                var response = await prometheus.QueryAsync(Expression(indicator, surface), token);
                partial = PartialAnswers.Told(response.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
                return response;
            },
            cancellationToken);
        var source = $"prometheus {indicator.Name}{(surface is null ? "" : $" {surface}")}";
        if (status != HttpStatusCode.OK || partial is not null)
        {
            return Reading.Of(new SourceProblem(source, (status, partial) switch
            {
                (null, _) => $"expected an answer, seen {text}",
                (_, { } told) => $"expected a whole answer, seen {told}",
                ({ } code, _) => $"expected status 200, seen {(int)code}",
            }));
        }

        var (value, problem) = InstantAnswer.Read(text, indicator.Labels);
        return value is { } sum
            ? Reading.Nothing with { Values = [new MeasuredValue(new SeriesKey(indicator.Name, surface ?? ""), sum)] }
            : Reading.Of(new SourceProblem(source, problem));
    }

    // A sum over all values of a label would hide one that nobody has listed.
    private static string Expression(Indicator indicator, string? surface) => indicator.Labels.Count == 0
        ? $"sum({indicator.SelectorOf(surface)})"
        : $"sum by ({string.Join(", ", indicator.Labels.Keys)}) ({indicator.SelectorOf(surface)})";
}
