using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>The observer as its operator starts it, for what only a process of its own can show.</summary>
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
        : this(store, [], settings)
    {
    }

    /// <param name="store">The store's file.</param>
    /// <param name="within">A command that runs the one that its arguments end in; none: it is run as it is.</param>
    /// <param name="settings">Environment variables; without an environment it is a rehearsal, twenty times as fast as time.</param>
    public ObserverProcess(string store, IReadOnlyList<string> within, params IEnumerable<KeyValuePair<string, string>> settings)
    {
        var variables = settings.ToDictionary();
        string[] pace = variables.ContainsKey("ROLLOUT_ENVIRONMENT") ? ["--interval", "1s"] : ["--interval", "10s", "--speed", "20"];
        string[] command =
        [
            .. within, "dotnet", Program, "--stage", "1", .. pace, "--plain", "--metrics-port", "0", "--store", store,
        ];
        var start = new ProcessStartInfo(command[0])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in command[1..])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var name in start.Environment.Keys
            .Where(name => name.StartsWith("ROLLOUT", StringComparison.Ordinal) || name is "CI")
            .ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in variables)
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

    /// <summary>Asks it to end, as a service manager does, and says its exit code.</summary>
    public async Task<int> EndAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await ExitCodeAsync();
    }

    /// <summary>Its exit code, once it has ended by itself.</summary>
    public async Task<int> ExitCodeAsync()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
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
