using System.Diagnostics.CodeAnalysis;
using RolloutSpecs.Probes;

namespace RolloutSpecs.Observer;

/// <summary>The edge by which the observer asks gcloud, with time limits of time itself.</summary>
internal sealed class ObserverEdge : IAsyncDisposable
{
    private readonly HttpAsker http;

    private ObserverEdge(HttpAsker http, CloudProbe cloud) => (this.http, Cloud) = (http, cloud);

    /// <summary>Asks Cloud Run.</summary>
    public CloudProbe Cloud { get; }

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The edge disposes it.")]
    public static ObserverEdge Open(string root, Settings settings, Redactor redactor)
    {
        var http = new HttpAsker(TimeProvider.System);
        var outside = new RealOutside(http, new ProcessAsker(TimeProvider.System, new Progress<string>(), redactor), TimeProvider.System, redactor);
        return new ObserverEdge(http, new CloudProbe(outside, redactor, root, settings.Programs.Gcloud));
    }

    public ValueTask DisposeAsync() => http.DisposeAsync();
}
