using System.Collections.Immutable;

namespace RolloutSpecs.Rehearsal;

/// <summary>The sample workspace's files as edits leave them.</summary>
internal static class Sources
{
    public static ImmutableSortedDictionary<string, string> Of(IEnumerable<TextEdit> edits) =>
        edits.Aggregate(Resources.Under("workspace/"), Edited);

    private static ImmutableSortedDictionary<string, string> Edited(
        ImmutableSortedDictionary<string, string> files,
        TextEdit edit) => files.TryGetValue(edit.File, out var text)
            ? files.SetItem(edit.File, edit.Apply(text))
            : throw new InvalidOperationException($"the sample workspace has no file {edit.File}");
}
