using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace RolloutSpecs.Rehearsal;

/// <summary>Kestrel's view of a function from a request to a reply.</summary>
/// <param name="answer">The function.</param>
/// <param name="date">The Date header of every answer.</param>
internal sealed class Answering(Func<HttpRequest, Reply> answer, string date) : IHttpApplication<HttpContext>
{
    /// <inheritdoc />
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    /// <inheritdoc />
    public async Task ProcessRequestAsync(HttpContext context)
    {
        var reply = answer(context.Request);
        var response = context.Response;
        response.StatusCode = reply.Status;
        response.ContentType = reply.ContentType;
        response.Headers.Date = date;
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

    /// <inheritdoc />
    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }
}
