using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>The observer as its operator starts it, a sample a second; for what only a process of its own can show.</summary>
internal sealed partial class ObserverProcess : IAsyncDisposable
{
    // Not the one beside the tests, which is rewritten where coverage is collected.
    private static readonly string Program = Path.Combine(
        Repository.Root,
        "steps",
        "Observer",
        "bin",
        typeof(ObserverProcess).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration,
        "net10.0",
        "RolloutSpecs.Observer.dll");

    private readonly Process process;
    private readonly StringBuilder said = new();

    public ObserverProcess(string store, params IEnumerable<KeyValuePair<string, string>> settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[]
                 {
                     Program,
                     "--stage", "1", "--interval", "1s", "--plain", "--metrics-port", "0", "--store", store,
                 })
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var name in start.Environment.Keys
            .Where(name => name.StartsWith("ROLLOUT", StringComparison.Ordinal) || name is "CI")
            .ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Said
    {
        get
        {
            lock (said)
            {
                return said.ToString();
            }
        }
    }

    /// <summary>Where an observer offers its metrics, once it has said so.</summary>
    public static async Task<Uri> MetricsAsync(Func<string> said)
    {
        await Eventually.HoldsAsync(() => Address().IsMatch(said()), said);
        return new Uri(Address().Match(said()).Value);
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (said)
        {
            said.AppendLine(line);
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/metrics")]
    private static partial Regex Address();
}
