using RolloutSpecs.Ending.Native;

namespace RolloutSpecs.Ending.Files;

/// <summary>Writes what is still there after the machine has lost its power.</summary>
public sealed class DurableFileWriter : IFileWriter
{
    /// <inheritdoc/>
    public void Write(string path, byte[] content)
    {
        using var stream = new FileStream(path, FileMode.CreateNew);
        try
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Move(string from, string to) => File.Move(from, to, overwrite: false);

    /// <inheritdoc/>
    public void Flush(string folder)
    {
        // Windows writes names with the file itself, and opens no folder.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = SystemCalls.Open(folder, 0);
        if (descriptor < 0)
        {
            throw new IOException($"{folder} cannot be opened to flush it");
        }

        var flushed = SystemCalls.Flush(descriptor);
        _ = SystemCalls.Close(descriptor);
        if (flushed < 0)
        {
            throw new IOException($"{folder} cannot be flushed");
        }
    }

    /// <inheritdoc/>
    public void Delete(string path) => File.Delete(path);
}
