using System.CommandLine;
using RolloutSpecs.Gates.Text;
using RolloutSpecs.Observer.Arguments;
using RolloutSpecs.Observer.Run;
using RolloutSpecs.Observer.Store;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Observer;

/// <summary>Observes, and says in one line why it can't.</summary>
internal static class ObserverProgram
{
    public static async Task<int> ObserveAsync(
        ObserverArguments arguments,
        IReadOnlyDictionary<string, string> variables,
        InvocationConfiguration console,
        CancellationToken cancellationToken)
    {
        try
        {
            var summary = await ObserveAsync(arguments, variables, console.Output, cancellationToken);
            await console.Output.WriteLineAsync(ConsoleText.Line(summary));
            return 0;
        }
        catch (Exception failure) when (failure is ConfigurationException or StoreException or IOException)
        {
            await console.Error.WriteLineAsync(ConsoleText.Lines(new Redactor(variables).Redact(failure.Message)));
            return 1;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await console.Output.WriteLineAsync("ended before the first sample");
            return 0;
        }
    }

    private static async Task<string> ObserveAsync(
        ObserverArguments arguments, IReadOnlyDictionary<string, string> variables, TextWriter output, CancellationToken cancellationToken)
    {
        var root = RepositoryRoot.Find();
        var catalogue = ObservedIndicators.Read();
        await using var outside = await ObservedOutside.OpenAsync(root, variables, arguments, catalogue, cancellationToken);
        using var lane = await ObservedLane.OpenAsync(outside, arguments, root, cancellationToken);
        var file = arguments.Store is { } own ? Path.GetFullPath(own)
            : Path.GetFullPath(outside.Settings.Folders.Observations ?? OwnSettings.Observations.Usual, root);
        using var store = StoreWriter.Open(file, new StoreSession(
            outside.Clock.GetUtcNow(), arguments.Interval, arguments.Exit, lane.Provenance));
        var summary = await new ObserverSession(arguments, outside, lane, catalogue, store).RunAsync(
            output, cancellationToken);
        return $"{summary}; store {file}";
    }
}
