using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using Refit;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Probes.Control;

/// <summary>Asks the control service, through Refit.</summary>
/// <param name="outside">The outside.</param>
/// <param name="redactor">Names addresses and takes secrets out of questions.</param>
/// <param name="address">The service's base address, or null where none is given.</param>
/// <param name="token">The token of a session, or null.</param>
public sealed class ControlProbe(IOutside outside, Redactor redactor, Uri? address, string? token)
{
    /// <summary>The answer of its routing status.</summary>
    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "Refit wraps what the outside throws; the exchange says what it was.")]
    public async Task<Asked<Answer>> RouteSplitAsync()
    {
        if (address is null)
        {
            return new Asked<Answer>(new NoAnswer(NoAnswerKind.NotStarted, "CONTROL_BASE_URL is not set"), []);
        }

        using var handler = new OutsideHandler(outside, redactor, address, SystemSettings.ControlToken.Name, Limits.Probe);
        using var client = new HttpClient(handler)
        {
            BaseAddress = new Uri(address.AbsoluteUri.TrimEnd('/')),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var response = await RestService.For<IControlApi>(client).RouteSplitAsync();
        }
        catch (Exception) when (handler.Exchanges is [.., { Answer: NoAnswer }])
        {
            // The exchange says why there is no answer, and is what is judged.
        }

        var exchange = handler.Exchanges[^1];
        return new Asked<Answer>(exchange.Answer, [exchange.Question]);
    }
}
