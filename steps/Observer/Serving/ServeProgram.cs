using System.CommandLine;
using RolloutSpecs.Observer.Run;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Rehearsal;

namespace RolloutSpecs.Observer.Serving;

/// <summary>Serves a rehearsal's runtime alone, so that an observer can be ended and started again without it.</summary>
internal static class ServeProgram
{
    public static async Task<int> ServeAsync(string? name, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        try
        {
            var indicators = ObservedIndicators.Read();
            await using var world = await RunningWorld.StartAsync(
                RunningWorlds.Named(name), indicators, TimeProvider.System, cancellationToken);
            foreach (var (setting, value) in world.Settings)
            {
                await console.Output.WriteLineAsync($"export {setting}='{value}'");
            }

            await console.Output.WriteLineAsync(
                "# observe it with ROLLOUT_ENVIRONMENT=live and a store of its own: --store FILE; Ctrl+C ends it");
            await console.Output.FlushAsync(cancellationToken);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return 0;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception failure) when (failure is ConfigurationException or IOException)
        {
            await console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
    }
}
