namespace RolloutSpecs.Gates.Runbook.ContractTests;

/// <summary>A line of <c>git status --porcelain=v1</c>: two letters, a space and a path from the repository's root.</summary>
/// <param name="Letters">What is the matter with it; <c>??</c> where it is not tracked.</param>
/// <param name="Path">The path; of a folder that holds nothing tracked it ends in a slash.</param>
internal sealed record WorkspaceEntry(string Letters, string Path)
{
    /// <summary>Whether git tracks it.</summary>
    public bool IsTracked => Letters != "??";

    /// <summary>Whether cargo itself writes it: the lock file, or a folder of what it built.</summary>
    public bool IsCargos => Path == "Cargo.lock"
        || Path.EndsWith("/Cargo.lock", StringComparison.Ordinal)
        || (!IsTracked && (Path == "target/"
            || (Path.EndsWith("/target/", StringComparison.Ordinal) && !Path.Contains("src/", StringComparison.Ordinal))));

    /// <summary>The lines, or null where one has another form.</summary>
    public static IReadOnlyList<WorkspaceEntry>? Read(string status)
    {
        var lines = status.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).ToList();
        return lines.All(line => line.Length > 3 && line[2] == ' ')
            ? [.. lines.Select(line => new WorkspaceEntry(line[..2], Unquoted(line[3..])))]
            : null;
    }

    /// <summary>Whether it is in a folder, or holds it, or has a name that git escapes, of which that is not known here.</summary>
    /// <param name="folder">From the repository's root; empty is all of it.</param>
    public bool Touches(string folder) => folder.Length == 0
        || Path.Contains('\\', StringComparison.Ordinal)
        || Path == folder
        || Path.StartsWith(folder + "/", StringComparison.Ordinal)
        || (Path.EndsWith('/') && (folder + "/").StartsWith(Path, StringComparison.Ordinal));

    private static string Unquoted(string path) => path is ['"', .. var inner, '"'] ? inner : path;
}
