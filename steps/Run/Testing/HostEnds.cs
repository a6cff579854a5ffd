using System.Runtime.ExceptionServices;
using RolloutSpecs.Ending;

namespace RolloutSpecs.Run.Testing;

/// <summary>Makes the test host end where it would else go on by itself, or for ever.</summary>
internal static class HostEnds
{
    /// <summary>Ends the process with its parent, and on an exception that nobody handles.</summary>
    public static ParentWatch? Watch()
    {
        // On such an exception xUnit waits for the run's end, for which what threw is still needed.
        ExceptionHandling.SetUnhandledExceptionHandler(failure =>
        {
            Environment.FailFast($"a gate run broke off: {failure.Message}", failure);
            return false;
        });
        return ParentWatch.Start(TimeProvider.System);
    }
}
