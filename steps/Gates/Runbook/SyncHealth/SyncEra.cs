using System.Collections.Immutable;

namespace RolloutSpecs.Gates.Runbook.SyncHealth;

/// <summary>One of the two shapes that the sync tables have had, in schema <c>runtime</c>.</summary>
/// <param name="Name">A or L.</param>
/// <param name="EventSequence">The column of an event's place in its topic.</param>
/// <param name="TopicSequence">The column of the place that a topic has given out last.</param>
/// <param name="Columns">The columns that each table must have.</param>
public sealed record SyncEra(
    string Name, string EventSequence, string TopicSequence, ImmutableDictionary<string, ImmutableArray<string>> Columns)
{
    /// <summary>The table of events.</summary>
    public const string Events = "sync_stream_events";

    /// <summary>The table of what each topic has given out.</summary>
    public const string Sequences = "sync_topic_sequences";

    /// <summary>The table of how far each projection is.</summary>
    public const string Checkpoints = "khala_projection_checkpoints";

    private const string Runs = "sync_run_summaries";
    private const string Workers = "sync_codex_worker_summaries";

    private static readonly ImmutableArray<string> CheckpointColumns =
        [
            "projection_name",
            "entity_id",
            "document_id",
            "last_runtime_seq",
            "projection_version",
            "summary_hash",
            "last_projected_at",
            "inserted_at",
            "updated_at",
        ];

    private static readonly ImmutableArray<string> DocumentColumns =
        ["doc_key", "doc_version", "payload", "payload_hash", "inserted_at", "updated_at"];

    /// <summary>The five tables.</summary>
    public static ImmutableArray<string> Tables { get; } = [Events, Sequences, Checkpoints, Runs, Workers];

    /// <summary>The tables of the watermarks; <c>next_watermark</c> is the last one given out: it is raised first and then read.</summary>
    public static SyncEra A { get; } =
        new("A", "watermark", "next_watermark", ImmutableDictionary.CreateRange<string, ImmutableArray<string>>(
        [
            new(Events, ["topic", "watermark", "doc_key", "doc_version", "payload", "payload_hash", "inserted_at"]),
            new(Sequences, ["topic", "next_watermark", "inserted_at", "updated_at"]),
            new(Checkpoints, CheckpointColumns),
            new(Runs, DocumentColumns),
            new(Workers, DocumentColumns),
        ]));

    /// <summary>The tables of the sequences.</summary>
    public static SyncEra L { get; } = new("L", "seq", "seq", ImmutableDictionary.CreateRange<string, ImmutableArray<string>>(
    [
        new(Events, ["id", "topic", "seq", "payload", "metadata", "inserted_at"]),
        new(Sequences, ["topic", "seq", "updated_at"]),
        new(Checkpoints, CheckpointColumns),
        new(Runs, ["run_id", "latest_seq", "summary", "updated_at"]),
        new(Workers, ["worker_id", "latest_seq", "summary", "updated_at"]),
    ]));

    /// <summary>Both.</summary>
    public static ImmutableArray<SyncEra> All { get; } = [A, L];
}
