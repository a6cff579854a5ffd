namespace RolloutSpecs.Tests.Gherkin.Compatibility;

/// <summary>A suite of the Cucumber Compatibility Kit as npm installed it.</summary>
/// <param name="Name">Its name, which its files have as well.</param>
public sealed record SuiteFolder(string Name)
{
    private string Folder => Path.Combine(NodeFolder.Kit, Name);

    /// <summary>The suite's feature files as its messages name them, with their texts.</summary>
    public IReadOnlyList<(string File, string Text)> Features =>
        [.. Directory.EnumerateFiles(Folder, "*.feature")
            .Order(StringComparer.Ordinal)
            .Select(path => ($"samples/{Name}/{Path.GetFileName(path)}", File.ReadAllText(path)))];

    /// <summary>The messages that the kit expects.</summary>
    public IReadOnlyList<string> Messages => File.ReadAllLines(Path.Combine(Folder, $"{Name}.ndjson"));

    /// <summary>The command line that the suite asks for, or empty.</summary>
    public string Arguments =>
        Path.Combine(Folder, $"{Name}.arguments.txt") is var path && File.Exists(path) ? File.ReadAllText(path).Trim() : "";

    /// <summary>One of the files that its steps attach.</summary>
    public byte[] Read(string file) => File.ReadAllBytes(Path.Combine(Folder, file));
}
