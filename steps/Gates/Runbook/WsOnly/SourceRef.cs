using System.Text.RegularExpressions;
using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Gates.Runbook.WsOnly;

/// <summary>Which commit a surface's ref is, by the workspace's own refs and by those it fetched from origin.</summary>
/// <param name="Name">The ref, as the ledger names it.</param>
/// <param name="Here">The answer to which commit it is here.</param>
/// <param name="Fetched">The answer to which commit origin's branch of that name is, or null where it was not asked.</param>
/// <remarks>
/// A detached checkout, as CI makes, has no branch of its own; a branch of one's own may be older than what was deployed.
/// </remarks>
public sealed partial record SourceRef(string Name, Answer Here, Answer? Fetched)
{
    /// <summary>Origin's branch of that name, or null where the name is a commit or what is checked out, which no remote moves.</summary>
    /// <param name="name">The ref, as the ledger names it.</param>
    public static string? FetchedName(string name) =>
        name == "HEAD" || Id().IsMatch(name) ? null : "refs/remotes/origin/" + Local().Replace(name, "");

    /// <summary>The commit, or null where it is not known.</summary>
    public string? Commit => Unknown is null ? IdOf(Here) ?? IdOf(Fetched) : null;

    /// <summary>What a person must know of how it was found, or nothing.</summary>
    public string Found => IdOf(Here) is null ? $" ({FetchedName(Name)}, since there is no {Name} here)" : "";

    /// <summary>Why it is not known, or null.</summary>
    public string? Unknown => (IdOf(Here), IdOf(Fetched)) switch
    {
        (null, _) when !IsAbsent(Here) => WsOnlyGate.Told(Here),
        (_, null) when FetchedName(Name) is not null && (Fetched is null || !IsAbsent(Fetched)) => WsOnlyGate.Told(Fetched),
        (null, null) => FetchedName(Name) is { } fetched ? $"there is neither {Name} nor {fetched}" : $"there is no {Name}",
        ({ } here, { } fetched) when here != fetched =>
            $"{Name} is {here[..12]} here and {fetched[..12]} at {FetchedName(Name)}, and which of them was deployed nobody says",
        _ => null,
    };

    private static string? IdOf(Answer? answer) =>
        answer is ProcessAnswer { ExitCode: 0, Error: "" } told && Id().IsMatch(told.Output.Trim()) ? told.Output.Trim() : null;

    // So ends git rev-parse --verify --quiet on what it does not know.
    private static bool IsAbsent(Answer answer) => answer is ProcessAnswer { ExitCode: 1, Output: "", Error: "" };

    [GeneratedRegex("^[0-9a-f]{40}([0-9a-f]{24})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Id();

    [GeneratedRegex("^refs/heads/", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Local();
}
