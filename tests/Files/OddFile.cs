using System.Diagnostics;
using System.Net.Sockets;

namespace RolloutSpecs.Tests.Files;

/// <summary>What may lie where a file should.</summary>
internal static class OddFile
{
    /// <summary>All of them, with what is said of each.</summary>
    public static IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>
    {
        ["a FIFO"] = "seen a FIFO (named pipe)",
        ["a link to a FIFO"] = "seen a FIFO (named pipe)",
        ["/dev/zero"] = "seen a device",
        ["a socket"] = "seen a socket",
        ["a folder"] = "seen a folder",
        ["200 MB"] = "seen 209715200 bytes",
    };

    /// <summary>Lays one there.</summary>
    public static void Lay(string kind, string path)
    {
        File.Delete(path);
        switch (kind)
        {
            case "a FIFO":
                Fifo(path);
                break;
            case "a link to a FIFO":
                Fifo(path + ".fifo");
                File.CreateSymbolicLink(path, path + ".fifo");
                break;
            case "/dev/zero":
                File.CreateSymbolicLink(path, "/dev/zero");
                break;
            case "a socket":
                using (var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
                {
                    // .NET deletes the file of a socket that ends, so it is moved away from it.
                    socket.Bind(new UnixDomainSocketEndPoint(path));
                    File.Move(path, path + ".kept");
                }

                File.Move(path + ".kept", path);
                break;
            case "a folder":
                Directory.CreateDirectory(path);
                break;
            case "200 MB":
                using (var file = File.Create(path))
                {
                    file.SetLength(200 * 1024 * 1024);
                }

                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "nobody knows how to lay it");
        }
    }

    private static void Fifo(string path)
    {
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
    }
}
