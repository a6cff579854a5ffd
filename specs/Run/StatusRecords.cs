using System.Globalization;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Specs;

/// <summary>The records of whole gate executions in the status folder, numbered and never reused.</summary>
internal static class StatusRecords
{
    /// <summary>Adds a record a stage that ran as a whole; returns the paths of the Markdown ones.</summary>
    public static IReadOnlyList<string> Add(FileBatch files, string? folder, Decision decision, string markdown, string json)
    {
        if (folder is null)
        {
            return [];
        }

        var whole = decision.Stages.Where(stage => stage.Kind != DecisionKind.Partial && stage.Ran == stage.Expected);
        var paths = whole.Select(stage => Path.Combine(folder, NameOf(folder, decision, stage))).ToList();
        foreach (var path in paths)
        {
            files.Add(path + ".md", markdown);
            files.Add(path + ".decision.json", json);
        }

        return [.. paths.Select(path => path + ".md")];
    }

    private static string NameOf(string folder, Decision decision, StageDecision stage)
    {
        var part = stage.Step is { } step ? $"stage-{stage.Stage}-{step}" : $"stage-{stage.Stage}";
        var earlier = Directory.Exists(folder) ? Directory.GetFiles(folder, $"*-{part}-*.decision.json").Length : 0;
        var stamp = decision.DecidedAt.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        return $"{stamp}-{part}-{earlier + 1}";
    }
}
