using RolloutSpecs.Ending.Files;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Exits;

namespace RolloutSpecs.Run.Concluding;

/// <summary>The records of whole gate executions in the status folder, numbered and never reused.</summary>
internal static class StatusRecords
{
    /// <summary>Adds a record for each gate that ran as a whole; returns the paths of the Markdown ones.</summary>
    /// <param name="files">Receives them.</param>
    /// <param name="folder">The status folder, or null.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="markdown">gate-report.md.</param>
    /// <param name="json">decision.json.</param>
    /// <param name="statement">The statement, or null where nothing is published.</param>
    /// <exception cref="IOException">Another run has taken the attempt's number meanwhile.</exception>
    public static IReadOnlyList<string> Add(
        FileBatch files, string? folder, Decision decision, string markdown, string json, string? statement)
    {
        if (folder is null)
        {
            return [];
        }

        var names = decision.Parts.Where(part => part.IsWhole)
            .Select(part => new StatusRecordName(decision.DecidedAt, part.Exit, part.Attempt ?? 1))
            .ToList();
        foreach (var name in names)
        {
            RefuseTaken(folder, name);
            files.Add(Path.Combine(folder, name.Name + ".md"), markdown);
            files.Add(Path.Combine(folder, name.Name + StatusRecordName.DecisionFile), json);
            if (statement is not null)
            {
                files.Add(Path.Combine(folder, name.Name + StatusRecordName.StatementFile), statement);
            }
        }

        return [.. names.Select(name => Path.Combine(folder, name.Name + ".md"))];
    }

    private static void RefuseTaken(string folder, StatusRecordName name)
    {
        var taken = Directory.Exists(folder)
            ? Directory.GetFiles(folder, $"*-{name.Exit.Slug}-{name.Attempt}.*.json").FirstOrDefault()
            : null;
        if (taken is not null)
        {
            throw new IOException(
                $"{taken} has become attempt {name.Attempt} of {name.Exit.Slug} since this run began: run the gate again");
        }
    }
}
