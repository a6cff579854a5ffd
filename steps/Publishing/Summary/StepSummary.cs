using System.Text;
using RolloutSpecs.Publishing.GitHub;
using RolloutSpecs.Publishing.Text;

namespace RolloutSpecs.Publishing.Summary;

/// <summary>The summary of a job of GitHub Actions, which is appended to.</summary>
internal static class StepSummary
{
    // 1 MiB a step; GitHub drops a larger one without a word.
    private const long Most = (1024 * 1024) - 1024;
    private const int Least = 4096;

    /// <summary>Appends.</summary>
    /// <exception cref="PublishingException">The file cannot be written, or is full.</exception>
    public static void Append(string file, string markdown)
    {
        try
        {
            var before = File.Exists(file) ? new FileInfo(file).Length : 0;
            var room = Most - before;
            if (room < Least)
            {
                throw new PublishingException(
                    $"the job's summary holds {before} bytes already, and GitHub takes 1 MiB", "write less into it in the same step");
            }

            var text = MarkdownClip.To(markdown, (int)room, "The whole report is gate-report.md in the run's artifacts.");
            File.AppendAllText(file, (before > 0 ? "\n\n" : "") + text, new UTF8Encoding(false));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PublishingException(
                $"the file cannot be written: {failure.Message}", "check GITHUB_STEP_SUMMARY, then run the gate again");
        }
    }
}
