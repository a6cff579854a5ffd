using System.Collections.Immutable;
using System.Text.Json;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Gates.Runbook.SyncHealth;

/// <summary>Finds the era of the sync tables in what the database's catalogue says of them.</summary>
/// <param name="Era">The era that all five tables are of, or null.</param>
/// <param name="Problem">Why there is none, or null.</param>
public sealed record SyncShape(SyncEra? Era, Judgement? Problem)
{
    private static readonly ImmutableHashSet<string> Texts = ["text", "character varying"];
    private static readonly ImmutableHashSet<string> Whole = ["bigint"];
    private static readonly ImmutableHashSet<string> Instants = ["timestamp with time zone", "timestamp without time zone"];

    private static readonly ImmutableDictionary<string, ImmutableHashSet<string>> Types = ImmutableDictionary.CreateRange(
    [
        KeyValuePair.Create("topic", Texts), KeyValuePair.Create("doc_key", Texts), KeyValuePair.Create("projection_name", Texts),
        KeyValuePair.Create("entity_id", Texts), KeyValuePair.Create("document_id", Texts), KeyValuePair.Create("watermark", Whole),
        KeyValuePair.Create("next_watermark", Whole), KeyValuePair.Create("seq", Whole), KeyValuePair.Create("doc_version", Whole),
        KeyValuePair.Create(
            "last_runtime_seq", Whole), KeyValuePair.Create("inserted_at", Instants), KeyValuePair.Create("updated_at", Instants),
    ]);

    /// <summary>
    /// The shape of the tables that the catalogue tells of: JSON with <c>tables</c> (types by column by table) and <c>unique</c>.
    /// </summary>
    public static SyncShape Of(Answer catalogue)
    {
        if (catalogue is not TextAnswer text)
        {
            return new SyncShape(null, SyncReading.NotRead(catalogue));
        }

        if (Json.Object(text.Text) is not { } body || TablesOf(body) is not { } tables || UniqueOf(body) is not { } unique)
        {
            return new SyncShape(null, SyncReading.Unreadable("the catalogue's answer"));
        }

        var missing = SyncEra.Tables.Where(table => !tables.ContainsKey(table)).ToList();
        return missing.Count > 0
            ? new SyncShape(null, Judgement.Fail(
                $"expected the five sync tables in schema runtime; missing: {string.Join(", ", missing)}",
                "run the migrations of the deployed runtime's version, then run the gate again"))
            : Of(tables, unique);
    }

    private static SyncShape Of(Dictionary<string, IReadOnlyDictionary<string, string>> tables, List<IReadOnlyList<string>> unique)
    {
        var eras = SyncEra.Tables.ToDictionary(table => table, table => EraOf(table, tables[table]));
        var unknown = eras.Where(era => era.Value.Count != 1 && era.Key != SyncEra.Checkpoints).Select(era => era.Key).ToList();
        if (unknown.Count > 0 || eras[SyncEra.Checkpoints].Count == 0)
        {
            return Unknown(
                $"the columns of one era in each table; "
                    + $"{string.Join(", ", unknown.DefaultIfEmpty(SyncEra.Checkpoints).Select(table => $"{table} has {string.Join(", ", tables[table].Keys.Order(StringComparer.Ordinal))}"))}");
        }

        if (SyncEra.All.FirstOrDefault(era => eras.Values.All(of => of.Contains(era))) is not { } found)
        {
            return new SyncShape(null, Judgement.Fail(
                $"expected the sync tables to be of one era; seen "
                    + $"{string.Join(", ", eras.Where(era => era.Value.Count == 1).Select(era => $"{era.Key} of era {era.Value[0].Name}"))}",
                "a migration stopped halfway: run the migrations of the deployed runtime's version to their end, then run the gate again"));
        }

        var strange = new[] { SyncEra.Events, SyncEra.Sequences, SyncEra.Checkpoints }
            .SelectMany(table => found.Columns[table]
                .Where(column => Types.TryGetValue(column, out var types) && !types.Contains(tables[table][column]))
                .Select(column => $"{table}.{column} is {tables[table][column]}"))
            .ToList();
        if (strange.Count > 0)
        {
            return Unknown($"the types that the runtime's migrations give; {string.Join(", ", strange)}");
        }

        return unique.Any(keys => keys.ToHashSet().SetEquals(["topic", found.EventSequence]))
            ? new SyncShape(found, null)
            : Unknown($"a unique index on {SyncEra.Events} (topic, {found.EventSequence}), without which nobody can count its holes; "
                + "there is none");
    }

    private static List<SyncEra> EraOf(string table, IReadOnlyDictionary<string, string> columns) =>
        [.. SyncEra.All.Where(era => era.Columns[table].All(columns.ContainsKey))];

    private static SyncShape Unknown(string expectedAndSeen) => new(null, Judgement.Undecided(
        $"expected {expectedAndSeen}",
        "compare the sync tables with the migrations of the deployed runtime's version; this runbook knows the eras A (watermark) and L "
            + "(seq)"));

    private static Dictionary<string, IReadOnlyDictionary<string, string>>? TablesOf(JsonElement body)
    {
        if (body.Member("tables") is not { ValueKind: JsonValueKind.Object } tables)
        {
            return null;
        }

        var read = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        foreach (var table in tables.EnumerateObject())
        {
            if (table.Value.ValueKind != JsonValueKind.Object
                || table.Value.EnumerateObject().Any(column => column.Value.ValueKind != JsonValueKind.String))
            {
                return null;
            }

            read[table.Name] = table.Value.EnumerateObject().ToDictionary(column => column.Name, column => column.Value.GetString()!);
        }

        return read;
    }

    private static List<IReadOnlyList<string>>? UniqueOf(JsonElement body) =>
        body.Member("unique") is { ValueKind: JsonValueKind.Array } unique
        && unique.EnumerateArray().All(keys => keys.ValueKind == JsonValueKind.Array
            && keys.EnumerateArray().All(key => key.ValueKind == JsonValueKind.String))
            ? [.. unique.EnumerateArray().Select(keys => (IReadOnlyList<string>)[.. keys.EnumerateArray().Select(key => key.GetString()!)])]
            : null;
}
