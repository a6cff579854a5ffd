using RolloutSpecs.Ending;
using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Logger;

/// <summary>What the logger makes of a run's end.</summary>
public static class LoggedEnd
{
    /// <summary>
    /// Calls a green run green, for who concludes it; or puts a red run's artifacts in their places, where they do not say go.
    /// </summary>
    /// <param name="runFolder">Where host and logger meet; empty where they do not.</param>
    /// <param name="outcome">What the test platform says.</param>
    /// <returns>What to print, or null where the process that has the run's last words prints it.</returns>
    public static string? Conclude(string runFolder, RunOutcome outcome)
    {
        var handover = Handover.Read(runFolder);
        var failure = Failure(runFolder);
        var (words, isGreen) = ClosingWords.Of(handover, failure, outcome);
        if (isGreen && failure is null)
        {
            GreenRun.Say(runFolder);
            return null;
        }

        var placed = handover is { Decision: not "go" } && words == handover.Terminal ? Placed(handover) : null;
        var red = ConsoleText.Lines(string.Join('\n', new[] { Objection(failure, words), placed ?? words }.OfType<string>()));
        return RedRun.TrySay(runFolder, red) ? null
            : string.Join('\n', new[] { red, RunFolder.TryDelete(runFolder) }.OfType<string>());
    }

    private static string? Objection(string? failure, string words) =>
        failure is null || words.Contains(failure, StringComparison.Ordinal) ? null : $"NO-GO  {failure}";

    private static string? Placed(Handover handover)
    {
        try
        {
            handover.Place();
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"NO-GO  the artifacts could not be put in place, and none is left: {failure.Message}";
        }
    }

    private static string? Failure(string runFolder)
    {
        var file = Path.Combine(runFolder, "failure");
        return runFolder.Length > 0 && File.Exists(file) ? File.ReadAllText(file).Trim() : null;
    }
}
