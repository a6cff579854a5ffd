using RolloutSpecs.Ending.Native;

namespace RolloutSpecs.Ending;

/// <summary>Ends this process soon after the one that started it: nobody is left who could say green.</summary>
public sealed class ParentWatch : IDisposable
{
    /// <summary>The exit code of a process that its parent has left.</summary>
    public const int Orphaned = 143;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);
    private readonly ITimer timer;

    private ParentWatch(ITimer timer) => this.timer = timer;

    /// <summary>Watches the parent of this process; null where the system does not tell it.</summary>
    /// <param name="clock">Paces.</param>
    public static ParentWatch? Start(TimeProvider clock) => OperatingSystem.IsWindows()
        ? null
        : Start(clock, SystemCalls.ParentId, () => SystemCalls.End(Orphaned));

    /// <summary>Calls <paramref name="end"/> where the parent is no longer the one it was.</summary>
    internal static ParentWatch Start(TimeProvider clock, Func<int> parent, Action end)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var first = parent();
        return new ParentWatch(clock.CreateTimer(
            _ =>
            {
                if (parent() != first)
                {
                    end();
                }
            },
            null,
            Pace,
            Pace));
    }

    /// <inheritdoc/>
    public void Dispose() => timer.Dispose();
}
