using System.Net;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Observer.Canary;

/// <summary>
/// Asks once as each surface with its own origin and with a foreign one, and remembers what the runtime did; none of it is counted.
/// </summary>
/// <param name="http">Asks; it must not follow redirects.</param>
/// <param name="runtime">The runtime's base address.</param>
/// <param name="clock">Waits.</param>
/// <param name="limit">How long one request may take.</param>
public sealed class OriginCheck(HttpClient http, Uri runtime, TimeProvider clock, TimeSpan limit)
{
    /// <summary>An origin that nobody has: its domain is reserved to be nobody's.</summary>
    public const string Foreign = "https://rollout-check.invalid";

    private const string NoAnswer = "no answer";

    // Past every head: so the runtime neither replays nor counts a stale cursor or a slow consumer.
    private const long BeyondAll = 1L << 52;

    // The runtime's guard between two polls of a consumer is 250 ms.
    private static readonly TimeSpan Guard = TimeSpan.FromMilliseconds(400);

    /// <summary>What the runtime did, for each surface.</summary>
    public async Task<IReadOnlyList<SentOrigin>> AskAsync(IReadOnlyList<CanarySurface> surfaces, CancellationToken cancellationToken)
    {
        var sent = new List<SentOrigin>();
        foreach (var surface in surfaces)
        {
            // Who answers nothing is not waited for again and again: the hold begins now.
            var isSilent = sent.Exists(one => one.Own == NoAnswer);
            var own = isSilent ? NoAnswer : await AnswerAsync(surface, surface.Origin, cancellationToken);
            var foreign = own == NoAnswer ? NoAnswer : await AnswerAsync(surface, Foreign, cancellationToken);
            sent.Add(new SentOrigin(surface.Name, surface.Origin ?? "", own, foreign));
        }

        return sent;
    }

    private async Task<string> AnswerAsync(CanarySurface surface, string? origin, CancellationToken cancellationToken)
    {
        using var bound = new CancellationTokenSource(limit, clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(bound.Token, cancellationToken);
        try
        {
            var given = await surface.Token.TakeAsync(linked.Token);
            if (given.Text is not { } token)
            {
                return "not asked without a token";
            }

            using var request = new TopicRequest(runtime, surface.Topic, "messages", BeyondAll, 1).With(token, origin);
            using var response = await http.SendAsync(request, linked.Token);
            var status = (int)response.StatusCode;
            var words = response.StatusCode == HttpStatusCode.OK
                ? $"{status}"
                : $"{status} {PollReader.Refusal(status, await response.Content.ReadAsStringAsync(linked.Token)).Reason}";
            await Task.Delay(Guard, clock, cancellationToken);
            return words;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException
            || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return NoAnswer;
        }
    }
}
