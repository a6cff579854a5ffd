namespace RolloutSpecs.Tests.Infra;

/// <summary>A folder of a test's own.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rolloutspecs-").FullName;

    public string File(string name) => Path.Combine(folder, name);

    /// <summary>A POSIX shell script that can be run.</summary>
    public string Executable(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), $"#!/bin/sh\n{text}\n");
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(File(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return File(name);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
