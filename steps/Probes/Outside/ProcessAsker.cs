using System.ComponentModel;
using CliWrap;
using CliWrap.Exceptions;
using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Probes.Outside;

/// <summary>Runs processes to their end or their time limit, which ends the whole process tree.</summary>
/// <param name="clock">Measures the time limit.</param>
/// <param name="progress">Is told every few seconds how a long process is getting on.</param>
/// <param name="redactor">Takes secrets out of what is told as progress.</param>
public sealed class ProcessAsker(TimeProvider clock, IProgress<string> progress, Redactor redactor)
{
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(5);

    /// <summary>The answer, or why there is none.</summary>
    public async Task<Answer> AskAsync(ProcessQuestion question)
    {
        var output = new BoundedText();
        var error = new BoundedText();
        using var limit = new CancellationTokenSource(question.Limit, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token);
        var started = clock.GetTimestamp();
        await using var ticking = clock.CreateTimer(
            _ => progress.Report($"{question.Command}: {clock.GetElapsedTime(started).TotalSeconds:0} s, "
                + $"{redactor.Redact(error.LastLine ?? output.LastLine ?? "no output yet")}"),
            null,
            ProgressInterval,
            ProgressInterval);
        try
        {
            var result = await Cli.Wrap(question.Executable)
                .WithArguments(question.Arguments)
                .WithWorkingDirectory(question.Folder)
                .WithEnvironmentVariables(question.Environment.Of(Inherited, question.Variables))
                .WithValidation(CommandResultValidation.None)
                .WithStandardOutputPipe(OutputPipe.To(output, end))
                .WithStandardErrorPipe(OutputPipe.To(error, end))
                .ExecuteAsync(end.Token);
            return output.IsFull || error.IsFull
                ? TooMuch(output, error)
                : new ProcessAnswer(result.ExitCode, output.Text, error.Text);
        }
        catch (OperationCanceledException) when (output.IsFull || error.IsFull)
        {
            return TooMuch(output, error);
        }
        catch (OperationCanceledException)
        {
            return new NoAnswer(
                NoAnswerKind.TimedOut,
                $"not ended within {question.Limit.TotalSeconds:0} s; it and its children were ended",
                output.Text + error.Text);
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException or CliWrapException or IOException)
        {
            return new NoAnswer(NoAnswerKind.NotStarted, failure.Message);
        }
    }

    private static IEnumerable<string> Inherited => Environment.GetEnvironmentVariables().Keys.Cast<string>();

    private static NoAnswer TooMuch(BoundedText output, BoundedText error) => new(
        NoAnswerKind.Unreadable,
        $"more than {BoundedText.Longest} characters of {(output.IsFull ? "output" : "error output")}; it and its children were ended",
        output.Beginning + error.Beginning);
}
