using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Run.Composing;

/// <summary>Opens the outside that really answers.</summary>
internal static class AskedOutside
{
    public static (IOutside Outside, IAsyncDisposable Http) Open(TimeProvider clock, Redactor redactor, IProgress<string> progress)
    {
        var http = new HttpAsker(clock);
        return (new RealOutside(http, new ProcessAsker(clock, progress, redactor), clock, redactor), http);
    }
}
