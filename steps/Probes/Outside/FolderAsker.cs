using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Probes.Outside;

/// <summary>Lists the files of a folder, a name a line.</summary>
internal static class FolderAsker
{
    public static Answer Ask(FolderQuestion question)
    {
        try
        {
            return new TextAnswer(string.Join('\n', Names(question)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new NoAnswer(NoAnswerKind.Unreachable, failure.Message);
        }
    }

    private static IEnumerable<string> Names(FolderQuestion question) => Path.Exists(question.Folder)
        ? Directory.EnumerateFiles(question.Folder)
            .Select(file => Path.GetFileName(file))
            .Where(name => name.EndsWith(question.Ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
        : [];
}
