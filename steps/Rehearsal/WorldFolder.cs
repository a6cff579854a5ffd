using NodaTime;
using RolloutSpecs.Rehearsal.Cloud;
using RolloutSpecs.Rehearsal.Ledgers;
using RolloutSpecs.Rehearsal.Workspaces;

namespace RolloutSpecs.Rehearsal;

/// <summary>A temporary folder with a world's workspace and ledger.</summary>
internal sealed class WorldFolder
{
    private readonly string root = Directory.CreateTempSubdirectory("rolloutspecs-").FullName;

    /// <summary>The git repository that stands for OpenAgentsInc/openagents.</summary>
    public string Workspace => Path.Combine(root, "openagents");

    /// <summary>The rollout ledger.</summary>
    public string Ledger => Path.Combine(root, "rollout.yaml");

    /// <summary>The observer's store, once it is written.</summary>
    public string Observations => Path.Combine(root, "observations.db");

    /// <summary>What answers in gcloud's place.</summary>
    public string Gcloud => Path.Combine(root, "gcloud");

    /// <summary>The command that mints sync tokens.</summary>
    public string Mint => Path.Combine(root, MintedTokens.Command);

    /// <summary>Writes the command that mints sync tokens, and issues them until what comes back is disposed.</summary>
    public async Task<MintedTokens> MintAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        await WriteAsync(Mint, MintedTokens.Script, isExecutable: true, cancellationToken);
        return new MintedTokens(root, clock);
    }

    /// <summary>Writes the ledger alone.</summary>
    public Task WriteLedgerAsync(string ledger, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(Ledger, ledger, cancellationToken);

    /// <summary>Writes gcloud and what it answers.</summary>
    /// <param name="cloud">How Cloud Run behaves.</param>
    /// <param name="ledger">The ledger as it is at the instant.</param>
    /// <param name="instant">The instant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task WriteCloudAsync(CloudBehaviour cloud, string ledger, Instant instant, CancellationToken cancellationToken)
    {
        await WriteAsync(Gcloud, GcloudScript.Text, isExecutable: true, cancellationToken);
        foreach (var (name, text) in CloudRun.Answers(cloud, RoutedTraffic.Of(ledger), RoutedTraffic.Since(ledger), instant))
        {
            await WriteAsync(Path.Combine(root, GcloudScript.Answers, name), text, isExecutable: false, cancellationToken);
        }
    }

    /// <summary>Writes the ledger, gcloud with its answers, and the sources, and commits the sources.</summary>
    public async Task FillAsync(World world, CancellationToken cancellationToken)
    {
        await WriteLedgerAsync(world.Ledger, cancellationToken);
        var sources = Sources.Of(world.SourceEdits);
        foreach (var (name, text) in sources)
        {
            await WriteAsync(Path.Combine(Workspace, name), text, IsScript(name), cancellationToken);
        }

        await WriteCloudAsync(world.Cloud, world.Ledger, Instant.FromDateTimeOffset(world.Instant), cancellationToken);
        var git = new Git(Workspace);
        await git.RunAsync(["init", "--quiet", "--template=", "--object-format=sha1", "--initial-branch=main"], cancellationToken);
        await git.RunAsync(["add", "--all"], cancellationToken);
        // Said to git, not left to the file system: Windows has no executable bit, and the commit's id must not differ there.
        await git.RunAsync(["add", "--chmod=+x", "--", .. sources.Keys.Where(IsScript)], cancellationToken);
        await git.RunAsync(["commit", "--quiet", "--message=Follow Khala over the WebSocket alone"], cancellationToken);
        foreach (var edit in world.UncommittedEdits)
        {
            await WriteAsync(Path.Combine(Workspace, edit.File), edit.Apply(sources[edit.File]), IsScript(edit.File), cancellationToken);
        }
    }

    /// <summary>Removes the folder with everything in it.</summary>
    /// <exception cref="IOException">Something in it can't be removed; the message names it.</exception>
    public void Delete()
    {
        if (!Directory.Exists(root))
        {
            return;
        }

        // git writes its objects read-only, and Windows deletes no read-only file.
        foreach (var file in new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.IsReadOnly))
        {
            file.IsReadOnly = false;
        }

        Directory.Delete(root, recursive: true);
    }

    private static async Task WriteAsync(string path, string text, bool isExecutable, CancellationToken cancellationToken)
    {
        var file = new FileInfo(path);
        file.Directory?.Create();
        await File.WriteAllTextAsync(file.FullName, text, cancellationToken);
        if (isExecutable && !OperatingSystem.IsWindows())
        {
            file.UnixFileMode |= UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        }
    }

    private static bool IsScript(string name) => name.EndsWith(".sh", StringComparison.Ordinal);
}
