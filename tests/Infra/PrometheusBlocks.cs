using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CliWrap;
using CliWrap.Buffered;
using RolloutSpecs.Tests.Infra;

[assembly: AssemblyFixture(typeof(PrometheusBlocks))]

namespace RolloutSpecs.Tests.Infra;

/// <summary>
/// Blocks of a Prometheus' store as promtool makes them: one of each metric's history, made once for all worlds that share it.
/// </summary>
public sealed class PrometheusBlocks : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> made = [];
    private readonly SemaphoreSlim turns = new(Environment.ProcessorCount);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rolloutspecs-blocks-");

    /// <summary>
    /// Runs what asks a whole world's questions: no more at once than there are processors, since the gate gives up on a source after 30 s.
    /// </summary>
    public async Task<T> InTurnAsync<T>(Func<Task<T>> asking, CancellationToken cancellationToken)
    {
        await turns.WaitAsync(cancellationToken);
        try
        {
            return await asking();
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>Lays the blocks of texts in OpenMetrics, each ending in <c># EOF</c>, in a folder.</summary>
    public async Task LayAsync(IEnumerable<string> histories, string data)
    {
        foreach (var history in histories)
        {
            var name = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(history)));
            var blocks = await made.GetOrAdd(name, _ => new Lazy<Task<string>>(() => MakeAsync(name, history))).Value;
            foreach (var file in Directory.EnumerateFiles(blocks, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(data, Path.GetRelativePath(blocks, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }

    public void Dispose()
    {
        turns.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task<string> MakeAsync(string name, string history)
    {
        var text = Path.Combine(folder.FullName, name + ".txt");
        var blocks = Path.Combine(folder.FullName, name);
        await File.WriteAllTextAsync(text, history);
        // Else it reads the whole text again for each two hours of it.
        await Cli.Wrap("promtool")
            .WithArguments(["tsdb", "create-blocks-from", "openmetrics", "--max-block-duration=1440h", text, blocks])
            .ExecuteBufferedAsync();
        File.Delete(text);
        return blocks;
    }
}
