using Io.Cucumber.Messages.Types;

namespace RolloutSpecs.Gherkin.Features;

internal static class Texts
{
    public static string Unindent(string? text) =>
        string.Join('\n', (text ?? "").Split('\n').Select(line => line.Trim())).Trim();

    public static IReadOnlyList<string> TagNames(IEnumerable<Tag>? tags) =>
        [.. (tags ?? []).Select(tag => tag.Name.TrimStart('@'))];
}
