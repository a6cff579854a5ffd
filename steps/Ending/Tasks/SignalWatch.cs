using System.Runtime.InteropServices;
using RolloutSpecs.Ending.Native;

namespace RolloutSpecs.Ending.Tasks;

/// <summary>Ends the process on a signal with its exit code, as the shell counts them; what was prepared goes away first.</summary>
internal sealed class SignalWatch : IDisposable
{
    private static readonly (PosixSignal Signal, string Name, int Number)[] Ends =
    [
        (PosixSignal.SIGHUP, "SIGHUP", 1),
        (PosixSignal.SIGINT, "SIGINT", 2),
        (PosixSignal.SIGQUIT, "SIGQUIT", 3),
        (PosixSignal.SIGTERM, "SIGTERM", 15),
    ];

    private readonly IReadOnlyList<PosixSignalRegistration> registrations;

    private SignalWatch(IReadOnlyList<PosixSignalRegistration> registrations) => this.registrations = registrations;

    public static SignalWatch Start(Action leave) => new(
        [.. Ends.Select(end => PosixSignalRegistration.Create(end.Signal, context => Leave(context, leave, end.Name, end.Number)))]);

    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }
    }

    private static void Leave(PosixSignalContext context, Action leave, string name, int number)
    {
        // Whoever else handles it would let the run end as if nothing were amiss.
        context.Cancel = true;
        leave();
        Console.Error.WriteLine($"NO-GO  the run was stopped ({name}): nothing was decided, and no artifact was written");
        if (OperatingSystem.IsWindows())
        {
            Environment.Exit(128 + number);
        }

        SystemCalls.End(128 + number);
    }
}
