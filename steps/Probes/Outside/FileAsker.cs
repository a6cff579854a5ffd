using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Probes.Files;

namespace RolloutSpecs.Probes.Outside;

/// <summary>Reads files.</summary>
internal static class FileAsker
{
    public static Answer Ask(FileQuestion question)
    {
        try
        {
            return new TextAnswer(BoundedFile.ReadText(question.File));
        }
        catch (UnfitFileException failure)
        {
            return new NoAnswer(NoAnswerKind.Unreadable, failure.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new NoAnswer(NoAnswerKind.Unreachable, failure.Message);
        }
    }
}
