using System.Runtime.InteropServices;

namespace RolloutSpecs.Probes.Files;

/// <summary>What lies at a path.</summary>
internal static class FileKind
{
    // Four times what the runtime writes today.
    private const int StatusLength = 512;

    // POSIX's S_IFMT and its values, which are the same on every system that .NET knows.
    private const int TypeBits = 0xF000;

    /// <summary>What lies there instead of a file, in words; null where a file does, or nothing.</summary>
    public static string? OtherThanFile(string path) => OperatingSystem.IsWindows() ? OnWindows(path) : OnPosix(path);

    private static string? OnPosix(string path)
    {
        Span<byte> status = stackalloc byte[StatusLength];
        if (SystemCalls.Stat(path, status) < 0)
        {
            return null;
        }

        return (MemoryMarshal.Read<int>(status[sizeof(int)..]) & TypeBits) switch
        {
            0x8000 => null,
            0x4000 => "a folder",
            0x1000 => "a FIFO (named pipe)",
            0x2000 or 0x6000 => "a device",
            0xC000 => "a socket",
            _ => "something that is no file",
        };
    }

    private static string? OnWindows(string path) =>
        Directory.Exists(path) ? "a folder"
        : File.Exists(path) && (File.GetAttributes(path) & FileAttributes.Device) != 0 ? "a device"
        : null;
}
