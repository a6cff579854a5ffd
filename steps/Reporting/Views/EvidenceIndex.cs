using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Reporting.Views;

/// <summary>Finds evidence by its id.</summary>
public sealed class EvidenceIndex
{
    private const int Digits = 10;
    private readonly Dictionary<string, EvidenceItem> byId;
    private readonly Dictionary<EvidenceItem, string> anchors;

    /// <summary>Indexes evidence.</summary>
    /// <param name="items">The evidence, in the order of the questions.</param>
    public EvidenceIndex(IReadOnlyList<EvidenceItem> items)
    {
        Items = items;
        byId = items.DistinctBy(item => item.Id).ToDictionary(item => item.Id);
        // The ids are counted and change with the filter; a question is the same in each run.
        var named = new Anchors();
        anchors = new Dictionary<EvidenceItem, string>(ReferenceEqualityComparer.Instance);
        foreach (var item in items)
        {
            anchors[item] = named.For("evidence", Digest.Of(item.Exchange.Question)[..Digits]);
        }
    }

    /// <summary>The evidence, in the order of the questions.</summary>
    public IReadOnlyList<EvidenceItem> Items { get; }

    /// <summary>The item of this id, or null where none was recorded.</summary>
    public EvidenceItem? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The item's address within the page.</summary>
    public string AnchorOf(EvidenceItem item) => anchors[item];

    /// <summary>The item's file as seen from the report.</summary>
    public static string PathOf(EvidenceItem item) =>
        "evidence/" + string.Join('/', item.File.Split('/').Select(Uri.EscapeDataString));
}
