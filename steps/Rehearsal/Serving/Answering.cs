using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebSockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace RolloutSpecs.Rehearsal.Serving;

/// <summary>Kestrel's view of a function from a request to a reply.</summary>
internal sealed class Answering : IHttpApplication<HttpContext>
{
    private readonly Func<HttpContext, Task<Reply?>> answer;
    private readonly TimeProvider clock;
    private readonly WebSocketMiddleware sockets;

    /// <param name="answer">The function; no reply where it has answered over a WebSocket.</param>
    /// <param name="clock">The Date header of every answer.</param>
    public Answering(Func<HttpContext, Task<Reply?>> answer, TimeProvider clock)
    {
        (this.answer, this.clock) = (answer, clock);

        // The runtime sends no pings of its own, and a keep-alive would hide a client that waits for one.
        var options = new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero };
        sockets = new WebSocketMiddleware(AnswerAsync, Options.Create(options), NullLoggerFactory.Instance);
    }

    /// <inheritdoc />
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    /// <inheritdoc />
    public Task ProcessRequestAsync(HttpContext context) => sockets.Invoke(context);

    /// <inheritdoc />
    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    private async Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.Date = clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        if (await answer(context) is { } reply)
        {
            await WriteAsync(context, reply);
        }
    }

    private static async Task WriteAsync(HttpContext context, Reply reply)
    {
        var response = context.Response;
        response.StatusCode = reply.Status;
        response.ContentType = reply.ContentType;
        foreach (var (name, value) in reply.Headers)
        {
            response.Headers[name] = value;
        }

        if (reply.Headers.TryGetValue("Location", out var location) && location.StartsWith('/'))
        {
            response.Headers.Location = $"{context.Request.Scheme}://{context.Request.Host}{location}";
        }

        var body = Encoding.UTF8.GetBytes(reply.Body);
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted);
    }
}
