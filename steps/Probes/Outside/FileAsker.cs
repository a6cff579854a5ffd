using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Probes.Outside;

/// <summary>Reads files.</summary>
internal static class FileAsker
{
    public static async Task<Answer> AskAsync(FileQuestion question)
    {
        try
        {
            return new TextAnswer(await File.ReadAllTextAsync(question.File));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new NoAnswer(NoAnswerKind.Unreachable, failure.Message);
        }
    }
}
