using System.Diagnostics.CodeAnalysis;

namespace RolloutSpecs.Observer;

/// <summary>Keeps a source that hangs or throws from holding up the others.</summary>
/// <param name="source">The source.</param>
internal sealed class GuardedSource(ISource source)
{
    private Task<Reading>? running;

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "One source's error must not end the others' samples; it is told as a problem.")]
    public async Task<Reading> ReadAsync(CancellationToken deadline)
    {
        if (running is { IsCompleted: false })
        {
            return Problem("expected an answer, seen none since an earlier tick");
        }

        try
        {
            running = source.ReadAsync(deadline);
            return await running.WaitAsync(deadline);
        }
        catch (OperationCanceledException)
        {
            return Problem("expected an answer by the end of the tick, seen none");
        }
        catch (Exception failure)
        {
            return Problem($"expected an answer, seen {failure.Message}");
        }
    }

    private Reading Problem(string message) => Reading.Of(new SourceProblem(source.Name, message));
}
