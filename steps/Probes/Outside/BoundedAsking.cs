using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Probes.Outside;

/// <summary>Bounds in time what cannot be cancelled, such as reading a file on a drive that no longer answers.</summary>
internal static class BoundedAsking
{
    /// <summary>The answer, or that there was none in time; whoever is late is left behind.</summary>
    public static async Task<Answer> AskAsync(Func<Task<Answer>> ask, TimeProvider clock)
    {
        try
        {
            return await Task.Run(ask).WaitAsync(Limits.Probe, clock);
        }
        catch (TimeoutException)
        {
            return new NoAnswer(NoAnswerKind.TimedOut, $"no answer within {Limits.Probe.TotalSeconds:0} s");
        }
    }
}
