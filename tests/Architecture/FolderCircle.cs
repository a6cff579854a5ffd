namespace RolloutSpecs.Tests.Architecture;

/// <summary>Finds folders that know each other in a circle, by what their types know.</summary>
internal static class FolderCircle
{
    /// <summary>A shortest circle, an arrow a line with a reference that makes it; empty where there is none.</summary>
    /// <param name="references">Which types know which, by full name: the namespace is the folder.</param>
    public static IReadOnlyList<string> In(IReadOnlyList<(string From, string To)> references)
    {
        var arrows = references.GroupBy(pair => (From: Folder(pair.From), To: Folder(pair.To)))
            .Where(arrow => arrow.Key.From != arrow.Key.To)
            .ToDictionary(arrow => arrow.Key, arrow => arrow.First());
        var next = arrows.Keys.ToLookup(arrow => arrow.From, arrow => arrow.To);
        return next.Select(from => WayBack(from.Key, next)).Where(way => way.Count > 0).MinBy(way => way.Count) is not { } shortest
            ? []
            : [.. shortest.Zip(shortest.Skip(1)).Select(arrow => $"{arrow.First} -> {arrow.Second}: {Words(arrows[arrow])}")];
    }

    private static List<string> WayBack(string start, ILookup<string, string> next)
    {
        var cameFrom = new Dictionary<string, string>();
        var waiting = new Queue<string>([start]);
        while (waiting.TryDequeue(out var folder))
        {
            foreach (var known in next[folder].Where(known => cameFrom.TryAdd(known, folder)))
            {
                if (known == start)
                {
                    return Way(start, cameFrom);
                }

                waiting.Enqueue(known);
            }
        }

        return [];
    }

    private static List<string> Way(string start, Dictionary<string, string> cameFrom)
    {
        List<string> way = [start];
        do
        {
            way.Insert(0, cameFrom[way[0]]);
        }
        while (way[0] != start);
        return way;
    }

    private static string Words((string From, string To) reference) => $"{Name(reference.From)} knows {Name(reference.To)}";

    private static string Folder(string type) => type[..type.LastIndexOf('.')];

    private static string Name(string type) => type[(type.LastIndexOf('.') + 1)..];
}
