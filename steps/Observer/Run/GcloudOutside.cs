using System.Diagnostics.CodeAnalysis;
using RolloutSpecs.Probes.Cloud;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Observer.Run;

/// <summary>The outside by which the observer asks gcloud, with time limits of time itself.</summary>
internal sealed class GcloudOutside : IAsyncDisposable
{
    private readonly HttpAsker http;

    private GcloudOutside(HttpAsker http, CloudProbe cloud) => (this.http, Cloud) = (http, cloud);

    /// <summary>Asks Cloud Run.</summary>
    public CloudProbe Cloud { get; }

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The outside disposes it.")]
    public static GcloudOutside Open(string root, Settings settings, Redactor redactor)
    {
        var http = new HttpAsker(TimeProvider.System);
        var outside = new RealOutside(
            http, new ProcessAsker(TimeProvider.System, new Progress<string>(), redactor), TimeProvider.System, redactor);
        return new GcloudOutside(http, new CloudProbe(outside, redactor, root, settings.Programs.Gcloud));
    }

    public ValueTask DisposeAsync() => http.DisposeAsync();
}
