namespace RolloutSpecs.Rehearsal.Workspaces;

/// <summary>What a world changes in a text of the healthy one: every occurrence of a part becomes another.</summary>
/// <param name="File">The text's name: a path in the workspace, or the ledger.</param>
/// <param name="Part">What is replaced.</param>
/// <param name="Replacement">What takes its place.</param>
public sealed record TextEdit(string File, string Part, string Replacement)
{
    /// <summary>The text after the edit.</summary>
    /// <exception cref="InvalidOperationException">The part does not occur: the world would be healthy under a failing name.</exception>
    public string Apply(string text) => text.Contains(Part, StringComparison.Ordinal)
        ? text.Replace(Part, Replacement, StringComparison.Ordinal)
        : throw new InvalidOperationException($"{File} does not contain what the world edits: {Part}");
}
