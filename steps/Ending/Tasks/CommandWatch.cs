using System.Diagnostics.CodeAnalysis;

namespace RolloutSpecs.Ending.Tasks;

/// <summary>Watches over the runs of this process: a signal ends it red, and with its end come the last words of each run.</summary>
internal sealed class CommandWatch
{
    private readonly Lock end = new();
    private readonly string runs;

    // Held, since a registration that nobody holds ends with the next collection.
    private readonly SignalWatch signals;

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "It lives as long as the process.")]
    private CommandWatch(string runs) => (this.runs, signals) = (runs, SignalWatch.Start(Leave));

    /// <summary>Begins; twice for one folder is once.</summary>
    /// <param name="runs">The folder that the runs' folders are in.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Start(string runs)
    {
        // Its own announcement alone: a run that another one started ends with its own process all the same.
        if (CommandProcess.Find(runs) == Environment.ProcessId)
        {
            return;
        }

        CommandProcess.Announce(runs);
        var watch = new CommandWatch(runs);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => watch.SayLastWords();
    }

    // Neither lets go of the lock: whichever comes first is how the process ends, and a signal amid the placing waits for its end.
    private void SayLastWords()
    {
        end.Enter();
        Environment.ExitCode = RunFolder.OwnedBy(runs, Environment.ProcessId)
            .Aggregate(Environment.ExitCode, (exitCode, run) => LastWords.Say(run, Console.Out, Console.Error, exitCode));
        CommandProcess.Withdraw(runs);
    }

    private void Leave()
    {
        end.Enter();
        foreach (var run in RunFolder.OwnedBy(runs, Environment.ProcessId))
        {
            _ = RunFolder.TryDelete(run);
        }

        CommandProcess.Withdraw(runs);
    }
}
