using Microsoft.AspNetCore.Http;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.Prometheus;

/// <summary>Prometheus' instant queries, for the few expressions that the fleet's telemetry answers; all others have no samples.</summary>
/// <param name="indicators">What the fleet's telemetry counts.</param>
/// <param name="clock">What it goes by; it starts now.</param>
internal sealed class PrometheusServer(IndicatorCatalogue indicators, TimeProvider clock)
{
    private static readonly TimeSpan Lookback = TimeSpan.FromMinutes(5);

    private readonly FleetCounters counters = new(indicators, clock.GetUtcNow());

    // A token is not needed and a wrong one is refused all the same, so that a rehearsal notices a mixed-up setting.
    public async Task<Reply?> AnswerAsync(HttpContext context) => context.Request switch
    {
        var request when Credentials.Check(request, Credentials.Prometheus, "Bearer") == Presented.Wrong => PrometheusReplies.Unauthorized,
        { Path.Value: not "/api/v1/query" } => PrometheusReplies.NotFound,
        var request when request.Reads() => Query(name => request.Query[name]),
        { HasFormContentType: true } request => Query(await FormAsync(request)),
        _ => Reply.Empty(405).With("Allow", "GET, OPTIONS, POST"),
    };

    private static async Task<Func<string, string?>> FormAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        return name => form.TryGetValue(name, out var value) ? value : request.Query[name];
    }

    private Reply Query(Func<string, string?> parameter)
    {
        if (parameter("query") is not { Length: > 0 } expression)
        {
            return PrometheusReplies.NoExpression;
        }

        var now = clock.GetUtcNow();
        return parameter("time") switch
        {
            null or "" => Vector(expression, now, now),
            var text when PrometheusTime.Read(text) is { } instant => Vector(expression, instant, now),
            var text => PrometheusReplies.NoInstant(text),
        };
    }

    // The future has no samples, and the last known one counts for as long as Prometheus looks back.
    private Reply Vector(string expression, DateTimeOffset instant, DateTimeOffset now) => PrometheusReplies.Vector(
        instant,
        instant > now + Lookback ? [] : counters.At(expression, instant < now ? instant : now));
}
