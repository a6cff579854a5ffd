using System.ComponentModel;
using System.Diagnostics;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Observer.Tokens;

/// <summary>Runs the ledger's command that mints a token, an argument list without a shell.</summary>
/// <param name="arguments">The executable and its arguments.</param>
/// <param name="folder">Where it runs; a path with a slash is relative to it.</param>
/// <param name="limit">How long it may take, by the wall.</param>
public sealed class TokenCommand(IReadOnlyList<string> arguments, string folder, TimeSpan limit)
{
    private const int Longest = 64 * 1024;

    /// <summary>The executable's name.</summary>
    public string Name => Path.GetFileName(arguments[0]);

    /// <summary>The token that it prints; nothing of what it says is told, since that may be the token.</summary>
    public async Task<GivenToken> RunAsync(CancellationToken cancellationToken)
    {
        var isPath = arguments[0].Contains('/', StringComparison.Ordinal);
        var start = new ProcessStartInfo(isPath ? Path.GetFullPath(arguments[0], folder) : arguments[0])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var name in start.Environment.Keys.Where(name => !CommandEnvironment.Check.Passes(name)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = new Process { StartInfo = start };
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bound.CancelAfter(limit);
        try
        {
            process.Start();
            var printed = new char[Longest];
            var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null, bound.Token);
            var length = await process.StandardOutput.ReadBlockAsync(printed, bound.Token);
            await process.WaitForExitAsync(bound.Token);
            await errors;
            var token = new string(printed, 0, length).Trim();
            return process.ExitCode == 0 && TokenText.IsToken(token) ? GivenToken.Of(token)
                : GivenToken.None($"expected {Name} to print one sync token and exit with 0, seen exit code {process.ExitCode} and "
                    + $"{(token.Length == 0 ? "nothing printed" : TokenText.IsToken(token) ? "a token" : "something else printed")}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return GivenToken.None($"expected {Name} to print a sync token within {limit.TotalSeconds:0} s, seen none");
        }
        catch (Win32Exception failure)
        {
            return GivenToken.None($"expected {Name} to mint a sync token, seen that it can't be started ({failure.NativeErrorCode}): "
                + "see that surfaces.*.token.command of the ledger names an executable");
        }
        finally
        {
            End(process);
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It was never started, or has ended.
        }
    }
}
