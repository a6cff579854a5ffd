using System.Text.RegularExpressions;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Reporting;

/// <summary>Finds evidence by its id.</summary>
/// <param name="Items">The evidence.</param>
public sealed partial record EvidenceIndex(IReadOnlyList<EvidenceItem> Items)
{
    /// <summary>The item of this id, or null where none was recorded.</summary>
    public EvidenceItem? Find(string id) => Items.FirstOrDefault(item => item.Id == id);

    /// <summary>The item's address within the page: its id, or its place where the id is not fit for one.</summary>
    public string AnchorOf(EvidenceItem item) =>
        PlainId().IsMatch(item.Id) ? item.Id : $"evidence-{Items.ToList().IndexOf(item) + 1}";

    /// <summary>The item's file as seen from the report.</summary>
    public static string PathOf(EvidenceItem item) =>
        "evidence/" + string.Join('/', item.File.Split('/').Select(Uri.EscapeDataString));

    [GeneratedRegex(@"\AE[0-9]+\z")]
    private static partial Regex PlainId();
}
