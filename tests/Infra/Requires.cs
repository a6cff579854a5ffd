using System.Diagnostics;
using RolloutSpecs.Tests.Gherkin.Compatibility;

namespace RolloutSpecs.Tests.Infra;

/// <summary>
/// What a test needs of the machine: where it is missing the test is skipped and says so, unless ROLLOUTSPECS_REQUIRE_ALL=true.
/// </summary>
internal static class Requires
{
    public static void Posix()
    {
        if (OperatingSystem.IsWindows())
        {
            Missing("FIFOs, devices and sockets among files are POSIX's");
        }
    }

    /// <summary>File systems of a test's own, in a namespace that no other process sees.</summary>
    public static void Mounts()
    {
        Posix();
        Executable("unshare");
        using var trial = Process.Start(new ProcessStartInfo("unshare", ["-rm", "mount", "-t", "tmpfs", "none", Path.GetTempPath()])
        {
            RedirectStandardError = true,
        })!;
        trial.WaitForExit();
        if (trial.ExitCode != 0)
        {
            // The system's own choice, which nothing that could be installed changes: no failure where all is required either.
            Assert.Skip($"this user may not mount a file system in a namespace of its own: {trial.StandardError.ReadToEnd().Trim()}");
        }
    }

    public static void Cargo() => Executable("cargo");

    public static void Prometheus()
    {
        Executable("prometheus");
        Executable("promtool");
    }

    public static void Postgres()
    {
        if (PostgresServer.Folder is null)
        {
            Missing("PostgreSQL's initdb and postgres are neither on PATH nor under /usr/lib/postgresql");
        }
    }

    public static void Chromium() => Executable("chromium");

    public static string? ChromiumOrNull() => Find("chromium");

    public static void CompatibilityKit()
    {
        if (!Directory.Exists(NodeFolder.Kit))
        {
            Missing("the Cucumber Compatibility Kit is not installed: run npm ci in tests/Gherkin/Compatibility");
        }
    }

    public static void Node()
    {
        Executable("node");
        CompatibilityKit();
    }

    private static void Executable(string name)
    {
        if (!OnPath(name))
        {
            Missing($"{name} is not on PATH");
        }
    }

    private static void Missing(string reason)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("ROLLOUTSPECS_REQUIRE_ALL") == "true", reason);
        Assert.Fail($"{reason}, and ROLLOUTSPECS_REQUIRE_ALL=true");
    }

    private static bool OnPath(string name) => Find(name) is not null;

    private static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, $"{name}.exe") })
        .FirstOrDefault(File.Exists);
}
