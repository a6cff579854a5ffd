using System.Text;

namespace RolloutSpecs.Probes.Files;

/// <summary>Reads files from outside: whatever lies at the path, it neither waits for ever nor fills the memory.</summary>
public static class BoundedFile
{
    /// <summary>The most bytes that are read of a file that people write, or a gate's record.</summary>
    public const int Longest = 8 * 1024 * 1024;

    /// <summary>The most bytes that are read of a recorded exchange, which may hold a whole answer in JSON's spelling.</summary>
    public const int LongestRecording = 128 * 1024 * 1024;

    private const int Piece = 64 * 1024;

    /// <summary>The whole text of a file, in UTF-8 or as its byte order mark says.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="longest">The most bytes that it may hold.</param>
    /// <exception cref="IOException">It is missing, no file, too large, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string ReadText(string path, int longest = Longest)
    {
        // The kind is looked at first, since opening a FIFO waits for whoever writes to it, and opening a device may set it going.
        if (FileKind.OtherThanFile(path) is { } other)
        {
            throw new UnfitFileException($"expected a file at {path}, seen {other}: put a file there, or name another path");
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (file.Length > longest)
        {
            throw TooLarge(path, longest, $"seen {file.Length} bytes");
        }

        using var content = Content(file, longest) ?? throw TooLarge(path, longest, "seen more, whatever length it tells");
        using var reader = new StreamReader(content, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    // A length may lie: /proc tells none, and a file may grow while it is read.
    private static MemoryStream? Content(FileStream file, int longest)
    {
        var content = new MemoryStream();
        var piece = new byte[Piece];
        while (file.Read(piece, 0, (int)Math.Min(piece.Length, longest + 1L - content.Length)) is > 0 and var read)
        {
            content.Write(piece, 0, read);
            if (content.Length > longest)
            {
                content.Dispose();
                return null;
            }
        }

        content.Position = 0;
        return content;
    }

    private static UnfitFileException TooLarge(string path, int longest, string seen) => new(
        $"expected at most {longest} bytes in {path}, {seen}: look whether it is the file that was meant");
}
