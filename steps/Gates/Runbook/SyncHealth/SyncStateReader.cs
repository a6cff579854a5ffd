using System.Text.Json;
using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Gates.Runbook.SyncHealth;

/// <summary>Reads the state of the sync tables; null wherever it has another shape.</summary>
internal static class SyncStateReader
{
    public static SyncState? Read(string text)
    {
        if (Json.Object(text) is not { } body
            || Instant(body, "now_ms") is not { } now
            || body.Flag("replica") is not { } replica
            || body.Flag("written") is not { } written
            || body.Member("topics") is not { ValueKind: JsonValueKind.Array } array)
        {
            return null;
        }

        var topics = array.EnumerateArray().Select(Topic).ToList();
        return topics.Any(topic => topic is null) || topics.Select(topic => topic!.Name).Distinct().Count() != topics.Count
            ? null
            : new SyncState(now, replica, written, [.. topics.Select(topic => topic!)]);
    }

    private static SyncTopic? Topic(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object
            || element.Text("topic") is not { } name
            || element.Flag("named") is not { } isNamed
            || !Optional(element, "sequence", out var sequence)
            || !Optional(element, "oldest", out var oldest)
            || !Optional(element, "newest", out var newest)
            || !Optional(element, "low", out var low)
            || !Optional(element, "first_missing", out var firstMissing)
            || !Optional(element, "version", out var version)
            || Number(element, "missing") is not (>= 0 and { } missing)
            || element.Member("document") is not { ValueKind: JsonValueKind.String or JsonValueKind.Null }
            || Checkpoints(element) is not { } checkpoints)
        {
            return null;
        }

        SyncEvent? last = null;
        if (newest is { } place)
        {
            // Without its instant, or with an end but no beginning, it is not known what was read.
            if (Instant(element, "newest_at_ms") is not { } at || oldest is null || low is null)
            {
                return null;
            }

            last = new SyncEvent(place, at, element.Text("document"), version);
        }

        return new SyncTopic(name, isNamed, sequence, last, oldest, low, missing, firstMissing, checkpoints);
    }

    private static List<SyncCheckpoint>? Checkpoints(JsonElement element)
    {
        if (element.Member("checkpoints") is not { ValueKind: JsonValueKind.Array } array)
        {
            return null;
        }

        var read = new List<SyncCheckpoint>();
        foreach (var item in array.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object
                || item.Text("projection") is not { } projection
                || item.Text("entity") is not { } entity
                || item.Text("document") is not { } document
                || Number(item, "last") is not { } last)
            {
                return null;
            }

            read.Add(new SyncCheckpoint(projection, entity, document, last));
        }

        return read;
    }

    private static bool Optional(JsonElement element, string name, out long? number)
    {
        number = Number(element, name);
        return number is not null || element.Member(name) is { ValueKind: JsonValueKind.Null };
    }

    private static long? Number(JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    // Years 0001 to 9999, beyond which there is no instant.
    private static DateTimeOffset? Instant(JsonElement element, string name) =>
        Number(element, name) is (>= -62_135_596_800_000 and <= 253_402_300_799_999) and { } milliseconds
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;
}
