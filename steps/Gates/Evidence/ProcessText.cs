namespace RolloutSpecs.Gates.Evidence;

/// <summary>What a process said.</summary>
public static class ProcessText
{
    /// <summary>The last line that it printed, on standard output where there is one.</summary>
    public static string LastLine(this ProcessAnswer process) =>
        (process.Error + "\n" + process.Output).Split('\n').Select(line => line.Trim()).LastOrDefault(line => line.Length > 0)
            ?? "no output";
}
