using System.Globalization;

namespace RolloutSpecs.Ending;

/// <summary>A folder that one run at a time writes to: from its begin until its last words, and no longer than its process lives.</summary>
public sealed class FolderClaim : IDisposable
{
    private const string Name = ".gate-run";
    private readonly IReadOnlyList<string> own;
    private readonly string? runFolder;

    private FolderClaim(IReadOnlyList<string> own, string? runFolder) => (this.own, this.runFolder) = (own, runFolder);

    /// <summary>The process of another run that has it; null where this run has.</summary>
    public int? Holder { get; private init; }

    /// <summary>Takes it for a run, unless a living one has it.</summary>
    /// <param name="folder">The folder; made where there is none.</param>
    /// <param name="runFolder">The run's folder, whose owner gives the claim back; null where this process does.</param>
    /// <exception cref="IOException">Another run is just taking it, or it cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be written.</exception>
    public static FolderClaim Take(string folder, string? runFolder)
    {
        var file = Path.Combine(folder, Name);
        string[] own = Directory.Exists(folder) ? [file] : [file, folder];
        Directory.CreateDirectory(folder);
        using var stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        using var reader = new StreamReader(stream);
        if (int.TryParse(reader.ReadToEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out var holder)
            && LivingProcess.Wrote(holder, file))
        {
            return new FolderClaim([], runFolder) { Holder = holder };
        }

        var owner = runFolder is null ? Environment.ProcessId : RunFolder.OwnerOf(runFolder) ?? Environment.ProcessId;
        stream.SetLength(0);
        using var writer = new StreamWriter(stream);
        writer.Write(owner.ToString(CultureInfo.InvariantCulture));
        if (runFolder is not null)
        {
            RunFolder.Promise(runFolder, own);
        }

        return new FolderClaim(own, runFolder);
    }

    /// <summary>Gives it back, where this process is who does so.</summary>
    public void Dispose()
    {
        if (runFolder is null)
        {
            RunFolder.GiveBack(own);
        }
    }
}
