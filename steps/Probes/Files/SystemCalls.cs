using System.Runtime.InteropServices;

namespace RolloutSpecs.Probes.Files;

/// <summary>A call of the runtime's own layer over POSIX, whose answer looks alike on every system and processor.</summary>
internal static partial class SystemCalls
{
    /// <summary>Looks at what lies at a path, links followed, without opening it; negative where nothing does.</summary>
    /// <param name="path">The path.</param>
    /// <param name="status">Receives the status: 32 bits of flags, then 32 bits of POSIX mode; the rest is not needed.</param>
    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_Stat", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Stat(string path, Span<byte> status);
}
