using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Architecture;

public class LineSpecs
{
    private const int Most = 140;
    private const string Raw = "\"\"\"";

    private static readonly string[] Steps = ["[Given(", "[When(", "[Then("];

    [Theory]
    [InlineData("steps")]
    [InlineData("specs")]
    [InlineData("tests")]
    public void A_line_of_code_has_at_most_140_characters(string folder) => Sources(folder)
        .SelectMany(file => LongOf(File.ReadAllLines(file)).Select(line => $"{Path.GetRelativePath(Repository.Root, file)}:{line}"))
        .Should().BeEmpty();

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Repository.Root, file)
                .Split(Path.DirectorySeparatorChar)
                .Any(part => part is "obj" or "bin" or "node_modules"));

    // A raw string is as long as what it quotes, and editors read a step's sentence as one text.
    private static IEnumerable<int> LongOf(string[] lines)
    {
        var quoted = false;
        foreach (var (index, line) in lines.Index())
        {
            var marks = line.Split(Raw).Length - 1;
            var isText = quoted || marks > 0 || IsString(line) || IsStep(line) || (index > 0 && IsStep(lines[index - 1]));
            quoted ^= marks % 2 == 1;
            if (line.Length > Most && !isText)
            {
                yield return index + 1;
            }
        }
    }

    // One string that is cut in two is harder to find and to read.
    private static bool IsString(string line) => line.TrimStart(' ', '+', '$', '@', ':').StartsWith('"');

    private static bool IsStep(string line) =>
        line.TrimStart() is var start && Steps.Any(step => start.StartsWith(step, StringComparison.Ordinal));
}
