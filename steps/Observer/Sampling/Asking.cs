using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace RolloutSpecs.Observer;

/// <summary>Asks a service at each tick, within a time limit.</summary>
/// <param name="clock">Measures the limit.</param>
/// <param name="limit">How long one request may take.</param>
internal sealed class Asking(TimeProvider clock, TimeSpan limit)
{
    /// <summary>The status and the body, or a message why there is no answer.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Refit wraps what the connection throws; whatever it was, there is no answer.")]
    public async Task<(HttpStatusCode? Status, string Text)> AskAsync(
        Func<CancellationToken, Task<HttpResponseMessage>> ask, CancellationToken cancellationToken)
    {
        using var bound = new CancellationTokenSource(limit, clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(bound.Token, cancellationToken);
        try
        {
            using var response = await ask(linked.Token);
            return (response.StatusCode, await response.Content.ReadAsStringAsync(linked.Token));
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            return (null, "no answer by the end of the tick");
        }
        catch (Exception) when (bound.IsCancellationRequested)
        {
            return (null, "no answer within the time limit");
        }
        catch (Exception failure)
        {
            return (null, (failure.InnerException ?? failure).Message);
        }
    }
}
