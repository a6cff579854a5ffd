using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Probes.Outside;

/// <summary>
/// Lists what a folder holds, a name a line; a folder where a file should be is among them, so that reading it is what fails.
/// </summary>
internal static class FolderAsker
{
    /// <summary>The most names that are listed.</summary>
    public const int Most = 100_000;

    public static Answer Ask(FolderQuestion question)
    {
        try
        {
            var names = Names(question).Take(Most + 1).ToList();
            return names.Count > Most
                ? new NoAnswer(NoAnswerKind.Unreadable, $"expected at most {Most} files in {question.Folder}, seen more")
                : new TextAnswer(string.Join('\n', names.Order(StringComparer.Ordinal)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new NoAnswer(NoAnswerKind.Unreachable, failure.Message);
        }
    }

    private static IEnumerable<string> Names(FolderQuestion question) => Path.Exists(question.Folder)
        ? Directory.EnumerateFileSystemEntries(question.Folder)
            .Select(file => Path.GetFileName(file))
            .Where(name => name.EndsWith(question.Ending, StringComparison.Ordinal))
        : [];
}
