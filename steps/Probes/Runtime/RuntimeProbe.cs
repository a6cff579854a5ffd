using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using Refit;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Probes.Runtime;

/// <summary>Asks the Khala runtime, through Refit.</summary>
/// <param name="outside">The outside.</param>
/// <param name="redactor">Names addresses and takes secrets out of questions.</param>
/// <param name="address">The runtime's base address.</param>
/// <param name="token">The token for its internal routes, or null.</param>
public sealed class RuntimeProbe(IOutside outside, Redactor redactor, Uri address, string? token)
{
    /// <summary>The answer of <c>/readyz</c>.</summary>
    public Task<Asked<Answer>> ReadinessAsync() => AskAsync(runtime => runtime.ReadyAsync());

    /// <summary>The answer of <c>/healthz</c>.</summary>
    public Task<Asked<Answer>> HealthAsync() => AskAsync(runtime => runtime.HealthAsync());

    /// <summary>The answer for a topic's drift.</summary>
    /// <param name="topic">The topic.</param>
    public Task<Asked<Answer>> DriftAsync(string topic) => AskAsync(runtime => runtime.DriftAsync(topic));

    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "Refit wraps what the outside throws; the exchange says what it was.")]
    private async Task<Asked<Answer>> AskAsync(Func<IRuntimeApi, Task<HttpResponseMessage>> ask)
    {
        using var handler = new OutsideHandler(outside, redactor, address, SystemSettings.RuntimeToken.Name, Limits.Probe);
        using var client = new HttpClient(handler)
        {
            BaseAddress = new Uri(address.AbsoluteUri.TrimEnd('/')),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var response = await ask(RestService.For<IRuntimeApi>(client));
        }
        catch (Exception) when (handler.Exchanges is [.., { Answer: NoAnswer }])
        {
            // The exchange says why there is no answer, and is what is judged.
        }

        var exchange = handler.Exchanges[^1];
        return new Asked<Answer>(exchange.Answer, [exchange.Question]) { Exchanges = [exchange] };
    }
}
