using RolloutSpecs.Probes;

namespace RolloutSpecs.Run;

/// <summary>Opens the edge to what really answers.</summary>
internal static class RealEdge
{
    public static (IOutside Outside, IAsyncDisposable Http) Open(TimeProvider clock, Redactor redactor, GateRequest request)
    {
        var http = new HttpAsker(clock);
        var processes = new ProcessAsker(clock, request.Progress, redactor);
        return (new RealOutside(http, processes, clock, redactor), http);
    }
}
