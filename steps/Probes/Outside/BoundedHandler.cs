using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;

namespace RolloutSpecs.Probes.Outside;

/// <summary>
/// Reads each answer within the request's own time and holds it to a size and a depth; what is too much, broke off or was reset is told
/// in words, as an <see cref="HttpRequestException"/>.
/// </summary>
/// <param name="inner">Sends.</param>
/// <param name="longest">The most bytes of a body.</param>
public sealed class BoundedHandler(HttpMessageHandler inner, int longest) : DelegatingHandler(inner)
{
    /// <summary>One over sockets that follows no redirect, which would hand a token on, and keeps no cookie.</summary>
    /// <param name="longest">The most bytes of a body.</param>
    [SuppressMessage(
        "Reliability", "CA2000:Dispose objects before losing scope", Justification = "A delegating handler disposes its inner one.")]
    public static BoundedHandler OverSockets(int longest) => new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        },
        longest);

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await BegunAsync(request, cancellationToken);
        try
        {
            // An upgraded connection is no body; who asked for it reads it message by message.
            return response.StatusCode == HttpStatusCode.SwitchingProtocols || !await IsTooDeepAsync(response, cancellationToken)
                ? response
                : throw HttpFailures.TooDeep();
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async Task<HttpResponseMessage> BegunAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw HttpFailures.OfBeginning(failure);
        }
    }

    private async Task<bool> IsTooDeepAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(longest, cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw HttpFailures.OfBody(failure, longest);
        }

        return AnswerBounds.IsTooDeep(Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancellationToken)));
    }
}
