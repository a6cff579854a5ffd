using RolloutSpecs.Observer;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>An observer in this process, by its command line; a rehearsal runs twenty times as fast as time.</summary>
internal sealed class ObserverRun : IAsyncDisposable
{
    private readonly CancellationTokenSource ending = new();
    private readonly StringWriter said = new();
    private readonly TextWriter console;
    private readonly Task<int> running;

    public ObserverRun(string store, params IEnumerable<KeyValuePair<string, string>> settings)
    {
        console = TextWriter.Synchronized(said);
        var variables = settings.ToDictionary();
        string[] pace = variables.ContainsKey("ROLLOUT_ENVIRONMENT") ? ["--interval", "1s"] : ["--interval", "10s", "--speed", "20"];
        var command = ObserverCommand.Root(variables).Parse(["--stage", "1", .. pace, "--plain", "--metrics-port", "0", "--store", store]);
        running = Task.Run(
            () => command.InvokeAsync(new() { Output = console, Error = console, ProcessTerminationTimeout = null }, ending.Token));
    }

    public string Said
    {
        get
        {
#pragma warning disable CA2002 // Do not lock on objects with weak identity: it is what the synchronized writer itself locks
            lock (console)
#pragma warning restore CA2002
            {
                return said.ToString();
            }
        }
    }

    /// <summary>Where it offers its metrics, once it has said so.</summary>
    public Task<Uri> MetricsAsync() => ObserverProcess.MetricsAsync(() => Said);

    public Task<int> ExitCodeAsync() => running.WaitAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await running;
        ending.Dispose();
        await console.DisposeAsync();
        await said.DisposeAsync();
    }
}
