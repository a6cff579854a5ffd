using RolloutSpecs.Probes;

namespace RolloutSpecs.Specs;

/// <summary>Opens the edge to what really answers.</summary>
internal static class RealEdge
{
    public static (IOutside Outside, IAsyncDisposable Http) Open(TimeProvider clock, Redactor redactor, RunVariables variables)
    {
        var http = new HttpAsker(clock);
        var processes = new ProcessAsker(clock, new ProgressFile(variables.RunFolder), redactor);
        return (new RealOutside(http, processes, clock, redactor), http);
    }
}
