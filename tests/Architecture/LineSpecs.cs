using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Architecture;

public class LineSpecs
{
    private const int Most = 140;

    [Theory]
    [InlineData("steps")]
    [InlineData("specs")]
    [InlineData("tests")]
    public void A_line_of_code_has_at_most_140_characters(string folder) => Sources(folder)
        .SelectMany(file => LongOf(File.ReadAllLines(file)).Select(line => $"{Path.GetRelativePath(Repository.Root, file)}:{line}"))
        .Should().BeEmpty();

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "node_modules"));

    private static IEnumerable<int> LongOf(string[] lines) =>
        lines.Index().Where(line => line.Item.Length > Most).Select(line => line.Index + 1);
}
