using System.Net;
using System.Text;
using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Probes.Outside;

/// <summary>Lets HTTP libraries ask through the outside, and keeps what was exchanged.</summary>
/// <param name="outside">The outside.</param>
/// <param name="redactor">Names addresses and takes secrets out of the question.</param>
/// <param name="origin">The address that the token is for.</param>
/// <param name="secret">The variable that holds the token which the library sends, for the command.</param>
/// <param name="limit">How long one request may take, with the redirects that led to it.</param>
public sealed class OutsideHandler(IOutside outside, Redactor redactor, Uri origin, string secret, TimeSpan limit) : HttpMessageHandler
{
    private readonly List<Exchange> exchanges = [];

    /// <summary>What was exchanged through this handler, in order.</summary>
    public IReadOnlyList<Exchange> Exchanges => exchanges;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Uri.Compare(
            request.RequestUri, origin, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) != 0)
        {
            // A redirect to another scheme, host or port must not be handed the token.
            request.Headers.Authorization = null;
        }

        var left = limit - Redirected();
        if (left <= TimeSpan.Zero)
        {
            throw new HttpRequestException($"no answer within {limit.TotalSeconds:0} s, but redirects");
        }

        using var copy = await CopyAsync(request, cancellationToken);
        var address = redactor.Name(request.RequestUri!.AbsoluteUri);
        var token = request.Headers.Authorization is null ? "" : $" -H \"Authorization: Bearer ${secret}\"";
        var exchange = await outside.AskAsync(new HttpQuestion(
            $"{request.Method} {address}", $"curl -sS \"{address}\"{token}", copy, left));
        exchanges.Add(exchange);
        return exchange.Answer is HttpAnswer answer
            ? Response(answer, request)
            : throw new HttpRequestException(((NoAnswer)exchange.Answer).Message);
    }

    // By what the record says, so that a replay gives up where the run did.
    private TimeSpan Redirected() => exchanges
        .AsEnumerable()
        .Reverse()
        .TakeWhile(exchange => exchange.Answer is HttpAnswer { Status: >= 300 and < 400 })
        .Aggregate(TimeSpan.Zero, (sum, exchange) => sum + exchange.Duration);

    private static async Task<HttpRequestMessage> CopyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri);
        foreach (var header in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        if (request.Content is not null)
        {
            copy.Content = new ByteArrayContent(await request.Content.ReadAsByteArrayAsync(cancellationToken));
        }

        return copy;
    }

    private static HttpResponseMessage Response(HttpAnswer answer, HttpRequestMessage request)
    {
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(answer.Body)),
        };
        foreach (var (name, value) in answer.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }
}
