namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>The places of one gate run, in a folder of its own.</summary>
internal abstract class GateFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rolloutspecs-e2e-").FullName;

    /// <summary>Where the run's artifacts go unless a setting says otherwise.</summary>
    public string Artifacts => Path.Combine(folder, "artifacts");

    public string Status => Path.Combine(folder, "status");

    public string Summary => Path.Combine(folder, "summary.md");

    /// <summary>A place in this run's own folder.</summary>
    public string Place(string name) => Path.Combine(folder, name);

    /// <summary>A file in this run's own folder.</summary>
    public string File(string name, string text)
    {
        var path = Place(name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A script in this run's own folder.</summary>
    public string Executable(string name, string text)
    {
        var path = File(name, $"#!/bin/sh\n{text}\n");
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
