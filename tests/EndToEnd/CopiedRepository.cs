using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>A copy of the repository whose runbook can be changed; all but <c>specs/</c> is linked.</summary>
internal sealed class CopiedRepository : IDisposable
{
    private static readonly string[] Linked =
        [
            "steps",
            "runsettings",
            "Directory.Build.props",
            "Directory.Packages.props",
            "RolloutSpecs.sln",
            "global.json",
            ".editorconfig",
            "BannedSymbols.txt",
        ];

    private readonly ScratchFolder folder = new();

    public CopiedRepository()
    {
        var specs = Path.Combine(Repository.Root, "specs");
        foreach (var file in Directory.EnumerateFiles(specs, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(specs, file);
            if (!name.StartsWith(Path.Combine("obj", "runs"), StringComparison.Ordinal))
            {
                var copy = Path.Combine(Root, "specs", name);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        foreach (var name in Linked)
        {
            Directory.CreateSymbolicLink(Path.Combine(Root, name), Path.Combine(Repository.Root, name));
        }
    }

    public string Root => folder.File("repository");

    /// <summary>Changes a feature file.</summary>
    public void Change(string feature, string part, string replacement)
    {
        var file = Path.Combine(Root, "specs", feature);
        var text = File.ReadAllText(file);
        text.Should().Contain(part);
        File.WriteAllText(file, text.Replace(part, replacement, StringComparison.Ordinal));
    }

    public void Remove(string feature) => File.Delete(Path.Combine(Root, "specs", feature));

    public void Dispose() => folder.Dispose();
}
