using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace RolloutSpecs.Observer.Exposition;

/// <summary>Answers GET /metrics.</summary>
internal sealed class MetricsApplication(MetricsBoard board) : IHttpApplication<HttpContext>
{
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public async Task ProcessRequestAsync(HttpContext context)
    {
        if (context.Request.Path != "/metrics" || !HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.StatusCode = context.Request.Path == "/metrics" ? 405 : 404;
            return;
        }

        var format = context.Request.Headers.Accept.ToString().Contains("application/openmetrics-text", StringComparison.OrdinalIgnoreCase)
            ? MetricsFormat.OpenMetrics
            : MetricsFormat.PrometheusText;
        context.Response.ContentType = format == MetricsFormat.OpenMetrics
            ? "application/openmetrics-text; version=1.0.0; charset=utf-8"
            : "text/plain; version=0.0.4; charset=utf-8";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(board.Text(format)), context.RequestAborted);
    }

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }
}
