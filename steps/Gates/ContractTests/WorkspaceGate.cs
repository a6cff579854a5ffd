using System.Text.RegularExpressions;

namespace RolloutSpecs.Gates;

/// <summary>Judges whether what the contract tests run on is what was built: a clean checkout of the build's commit; pure.</summary>
public static partial class WorkspaceGate
{
    private const string CheckWorkspace = "check that RUNTIME_WORKSPACE is in a git checkout, then run the gate again";

    /// <summary>Judges the workspace as it was before cargo started.</summary>
    /// <param name="state">What git said.</param>
    /// <param name="package">The cargo package.</param>
    /// <param name="surfaces">The surfaces' sources, relative to the workspace.</param>
    /// <param name="build">The commit of the runtime's build, 7 to 40 hexadecimal digits, or null where the ledger does not name it.</param>
    public static Judgement Judge(WorkspaceState state, string package, IEnumerable<string> surfaces, string? build)
    {
        if (state.Head is not ProcessAnswer { ExitCode: 0 } head || HeadLines().Match(head.Output) is not { Success: true } told)
        {
            return Judgement.Undecided($"expected the workspace to be at a commit; {Told(state.Head)}", CheckWorkspace);
        }

        var commit = told.Groups[1].Value;
        if (build is not null && !commit.StartsWith(build, StringComparison.OrdinalIgnoreCase))
        {
            return Judgement.Undecided(
                $"expected the contract tests to run at the commit of the runtime's build, {build} (services.runtime.build_sha in the ledger); the workspace is at {commit[..12]}",
                $"check {build} out in RUNTIME_WORKSPACE, or correct services.runtime.build_sha, then run the gate again");
        }

        if (state.Status is not ProcessAnswer { ExitCode: 0, Error: "" } status || WorkspaceEntry.Read(status.Output) is not { } entries)
        {
            return Judgement.Undecided($"expected git to say what differs in the workspace; {Told(state.Status)}", CheckWorkspace);
        }

        if (Packages(state.Manifests) is not { } packages)
        {
            return Judgement.Undecided($"expected git to find the manifest of {package}; {Told(state.Manifests)}", CheckWorkspace);
        }

        var prefix = told.Groups[2].Value;
        string[] sources = [.. packages, .. surfaces.Select(source => (prefix + source).TrimEnd('/'))];
        var dirty = entries
            .Where(entry => !entry.IsCargos && (entry.IsTracked || sources.Any(entry.Touches)))
            .Select(entry => entry.IsTracked ? $"{entry.Path} differs" : $"{entry.Path} is not tracked")
            .ToList();
        return dirty.Count == 0
            ? Judgement.Pass($"the workspace is at commit {commit[..12]}{(build is null ? "" : ", that of the runtime's build,")} and clean, Cargo.lock and target/ left aside")
            : Judgement.Undecided(
                $"expected the workspace to hold commit {commit[..12]} and nothing else before the contract tests; {Some(dirty)}",
                "commit it and deploy that, or put it away (git stash --include-untracked), then run the gate again");
    }

    // Without a manifest that names the package, all of the repository is taken for its source.
    private static IEnumerable<string>? Packages(Answer manifests) => manifests switch
    {
        ProcessAnswer { ExitCode: 0, Error: "" } found => Manifest().Matches(found.Output).Select(manifest => manifest.Groups[1].Value.TrimEnd('/')),
        ProcessAnswer { ExitCode: 1, Output: "", Error: "" } => [""],
        _ => null,
    };

    private static string Some(List<string> dirty) =>
        string.Join(", ", dirty.Take(3)) + (dirty.Count > 3 ? $", and {dirty.Count - 3} more" : "");

    private static string Told(Answer answer) => answer switch
    {
        ProcessAnswer process => $"git ended with {process.ExitCode}: {process.LastLine()}",
        NoAnswer none => none.Message,
        _ => "its answer is of no known kind",
    };

    [GeneratedRegex(@"\A([0-9a-f]{40}(?:[0-9a-f]{24})?)\r?\n([^\r\n]*)\r?\n?\z", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HeadLines();

    [GeneratedRegex(@"^[0-9a-f]{40,64}:((?:.+/)?)Cargo\.toml\r?$", RegexOptions.CultureInvariant | RegexOptions.Multiline, 10_000)]
    private static partial Regex Manifest();
}
