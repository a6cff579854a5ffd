using System.Text.RegularExpressions;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Gates.Runbook.WsOnly;

/// <summary>Judges whether a surface's source has no fallback lane left.</summary>
public static partial class WsOnlyGate
{
    /// <summary>
    /// How a Git LFS pointer begins (git-lfs, docs/spec.md: "The first key is always version"), without the specification's number.
    /// </summary>
    public const string PointerLine = "version https://git-lfs.github.com/spec/";

    private const string CheckWorkspace =
        "check RUNTIME_WORKSPACE and the surface's ref in the ledger, which may be the deployed commit itself, then run the gate again";

    /// <summary>What a surface's entry in the ledger lacks, or null where it is whole.</summary>
    /// <param name="name">web, desktop or ios.</param>
    /// <param name="entry">Its entry, or null where the ledger has none.</param>
    public static Judgement? JudgeEntry(string name, LedgerSurface? entry)
    {
        var missing = new[] { ("app", entry?.App), ("build", entry?.Build), ("ref", entry?.Ref), ("source", entry?.Source) }
            .Where(part => string.IsNullOrWhiteSpace(part.Item2))
            .Select(part => part.Item1)
            .Concat(entry?.FallbackMarkers is { Count: > 0 } ? [] : ["fallback_markers"])
            .Select(part => $"surfaces.{name}.{part}")
            .ToList();
        return missing.Count == 0 ? null : Judgement.Fail(
            $"expected the deployed build and source of {name}; the ledger lacks {string.Join(", ", missing)}",
            $"name them in the ledger's surfaces.{name}");
    }

    /// <summary>Judges one surface whose entry is whole.</summary>
    public static Judgement Judge(string name, LedgerSurface entry, SourceSearch search)
    {
        if (search.Ref.Commit is not { } commit)
        {
            return Judgement.Undecided(
                $"expected {name}'s ref {entry.Ref} to be one commit in the workspace; {search.Ref.Unknown}", CheckWorkspace);
        }

        var at = $"{entry.Source} at commit {commit[..12]}{search.Ref.Found}";
        if (search.Files is not ProcessAnswer { ExitCode: 0, Error: "" } listed)
        {
            return Judgement.Undecided($"expected to list {at}; {Told(search.Files)}", CheckWorkspace);
        }

        var entries = listed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (entries.Length, search.Markers) switch
        {
            (0, _) => Judgement.Undecided(
                $"expected {name}'s source at {at}; there is no file",
                $"correct surfaces.{name}.source in the ledger, then run the gate again"),
            _ when entries.Any(line => line.Split(' ') is not ["100644" or "100755", "blob", ..]) => Judgement.Undecided(
                $"{at} holds a submodule or a symbolic link, which the search does not enter",
                $"name the folder that holds {name}'s own files as its source"),
            (_, ProcessAnswer { ExitCode: 1, Output: "", Error: "" }) => JudgePointers(name, at, search.Pointers) ?? Judgement.Pass(
                $"none of the fallback markers ({string.Join(", ", entry.FallbackMarkers)}) is in the {entries.Length} files of "
                    + $"{entry.Source}: source at commit {commit[..12]}{search.Ref.Found}; "
                + $"deployment of build {entry.Build} as the ledger declares"),
            (_, ProcessAnswer { ExitCode: 0 } found) => Judgement.Fail(
                $"expected no fallback lane in {at}; found {FirstMatches(found.Output)}",
                $"take the fallback lane out of {entry.Source}, deploy {name} again, and name that build and ref in the ledger"),
            _ => Judgement.Undecided($"expected to search {at}; {Told(search.Markers)}", CheckWorkspace),
        };
    }

    /// <summary>What was seen in the place of an answer.</summary>
    internal static string Told(Answer? answer) => answer switch
    {
        ProcessAnswer process => $"git ended with {process.ExitCode}: {process.Error.Trim().Split('\n')[0]}",
        NoAnswer none => none.Message,
        _ => "it was not asked",
    };

    // Git holds a pointer in the place of such a file, so that its contents were not searched.
    private static Judgement? JudgePointers(string name, string at, Answer? pointers) => pointers switch
    {
        ProcessAnswer { ExitCode: 1, Output: "", Error: "" } => null,
        ProcessAnswer { ExitCode: 0, Error: "" } found => Pointer().Matches(found.Output) switch
        {
            { Count: 0 } => null,
            { Count: 1 } one => NotSearched(name, at, one[0].Groups[1].Value + " is a Git LFS pointer, whose contents git does not hold"),
            var several => NotSearched(
                name,
                at,
                $"{several[0].Groups[1].Value} and {several.Count - 1} more are Git LFS pointers, whose contents git does not hold"),
        },
        _ => Judgement.Undecided($"expected to look for Git LFS pointers in {at}; {Told(pointers)}", CheckWorkspace),
    };

    private static Judgement NotSearched(string name, string at, string because) => Judgement.Undecided(
        $"expected to search {name}'s source at {at}; {because}",
        $"keep {name}'s source in git itself, or name as its source the folder that holds its code, then run the gate again");

    private static string FirstMatches(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var shown = lines.Take(3).Select(line => WithoutCommit().Replace(line, "").Trim());
        return string.Join("; ", shown) + (lines.Length > 3 ? $"; and {lines.Length - 3} more" : "");
    }

    // Only a file's first line makes it a pointer: a text may speak of pointers.
    [GeneratedRegex(
        @"^[0-9a-f]{40,64}:(.+):1:version https://git-lfs\.github\.com/spec/",
        RegexOptions.CultureInvariant | RegexOptions.Multiline,
        10_000)]
    private static partial Regex Pointer();

    [GeneratedRegex("^[0-9a-f]{40,64}:", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WithoutCommit();
}
