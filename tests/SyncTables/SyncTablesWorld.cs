using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.SyncTables;

/// <summary>The sync tables as the runtime's migrations make them, and events in them.</summary>
internal static class SyncTablesWorld
{
    public const string RunTopic = "run:019c:events";
    public const string Worker = "worker:desktop:lifecycle";

    public static readonly DateTimeOffset Now = new(2026, 11, 23, 20, 15, 0, TimeSpan.Zero);

    private const string Checkpoints = """
        create table runtime.khala_projection_checkpoints (projection_name text not null, entity_id text not null, document_id text not null,
          last_runtime_seq bigint not null default 0, projection_version text not null, summary_hash text not null,
          last_projected_at timestamp(6) not null, inserted_at timestamp(6) not null, updated_at timestamp(6) not null,
          primary key (projection_name, entity_id, document_id));
        """;

    private const string EraL = $"""
        create schema runtime;
        {Checkpoints}
        create table runtime.sync_topic_sequences (topic text primary key, seq bigint not null default 0, updated_at timestamptz not null default now());
        create table runtime.sync_stream_events (id bigserial primary key, topic text not null, seq bigint not null, payload jsonb not null default '{"{}"}',
          metadata jsonb not null default '{"{}"}', inserted_at timestamptz not null default now(), unique (topic, seq));
        create table runtime.sync_run_summaries (run_id text primary key, latest_seq bigint not null default 0, summary jsonb, updated_at timestamptz);
        create table runtime.sync_codex_worker_summaries (worker_id text primary key, latest_seq bigint not null default 0, summary jsonb, updated_at timestamptz);
        """;

    private const string EraA = $"""
        create schema runtime;
        {Checkpoints}
        create table runtime.sync_topic_sequences (topic varchar(255) primary key, next_watermark bigint not null default 0,
          inserted_at timestamp not null, updated_at timestamp not null);
        create table runtime.sync_stream_events (id bigserial primary key, topic varchar(255) not null, watermark bigint not null,
          doc_key varchar(255) not null, doc_version bigint not null, payload jsonb, payload_hash bytea, inserted_at timestamp not null);
        create unique index on runtime.sync_stream_events (topic, watermark);
        create table runtime.sync_run_summaries (doc_key varchar(255) primary key, doc_version bigint, payload jsonb, payload_hash bytea, inserted_at timestamp, updated_at timestamp);
        create table runtime.sync_codex_worker_summaries (doc_key varchar(255) primary key, doc_version bigint, payload jsonb, payload_hash bytea, inserted_at timestamp, updated_at timestamp);
        """;

    private const string EventsOfL = $"""
        insert into runtime.sync_topic_sequences values ('{RunTopic}', 12050, '2026-11-23 20:14:30Z'), ('{Worker}', 40, '2026-11-23 20:10:00Z'), ('run:other:events', 7, '2026-11-01 00:00:00Z');
        insert into runtime.sync_stream_events (topic, seq, inserted_at)
          select '{RunTopic}', s, '2026-11-23 20:14:30Z'::timestamptz - (12050 - s) * interval '1 second' from generate_series(51, 12050) s
          union all select '{Worker}', s, '2026-11-23 20:10:00Z'::timestamptz from generate_series(1, 40) s
          union all select 'run:other:events', s, '2026-11-01 00:00:00Z'::timestamptz from generate_series(1, 7) s;
        insert into runtime.khala_projection_checkpoints values
          ('run_summary', '019c', 'runtime/run_summary:019c', 12040, 'v1', 'h', '2026-11-23 20:14:30', '2026-11-23 20:14:30', '2026-11-23 20:14:30'),
          ('codex_worker_summary', 'desktop', 'runtime/codex_worker_summary:desktop', 40, 'v1', 'h', '2026-11-23 20:14:30', '2026-11-23 20:14:30', '2026-11-23 20:14:30');
        """;

    private const string EventsOfA = $"""
        insert into runtime.sync_topic_sequences values ('runtime.run_summaries', 300, '2026-11-23 20:14:30', '2026-11-23 20:14:30'), ('runtime.notifications', 0, '2026-11-01', '2026-11-01');
        insert into runtime.sync_stream_events (topic, watermark, doc_key, doc_version, inserted_at)
          select 'runtime.run_summaries', s, 'runtime/run_summary:019c', s + 1000, '2026-11-23 20:14:30'::timestamp from generate_series(1, 300) s;
        insert into runtime.khala_projection_checkpoints values
          ('run_summary', '019c', 'runtime/run_summary:019c', 1300, 'v1', 'h', '2026-11-23 20:14:30', '2026-11-23 20:14:30', '2026-11-23 20:14:30');
        """;

    /// <summary>Era A's events of workers: a document is one event, and the worker's summary is what is projected.</summary>
    public const string WorkerEventsOfA = """
        insert into runtime.sync_topic_sequences values ('runtime.codex_worker_events', 90, '2026-11-23 20:14:30', '2026-11-23 20:14:30');
        insert into runtime.sync_stream_events (topic, watermark, doc_key, doc_version, inserted_at)
          select 'runtime.codex_worker_events', s, 'runtime/codex_worker_event:desktop:' || (s + 500), 1, '2026-11-23 20:14:30'::timestamp
          from generate_series(1, 90) s;
        insert into runtime.khala_projection_checkpoints values
          ('codex_worker_summary', 'desktop', 'runtime/codex_worker_summary:desktop', 588, 'v1', 'h', '2026-11-23 20:14:30', '2026-11-23 20:14:30', '2026-11-23 20:14:30');
        """;

    private const string TablesToRead = "runtime.sync_stream_events, runtime.sync_topic_sequences, runtime.khala_projection_checkpoints";

    public static async Task<PostgresDatabase> HealthyOfLAsync(PostgresServer server) => await MadeAsync(server, EraL, EventsOfL);

    public static async Task<PostgresDatabase> HealthyOfAAsync(PostgresServer server) => await MadeAsync(server, EraA, EventsOfA);

    public static async Task<PostgresDatabase> EmptyOfLAsync(PostgresServer server) => await MadeAsync(server, EraL, "");

    public static async Task<PostgresDatabase> EmptyOfAAsync(PostgresServer server) => await MadeAsync(server, EraA, "");

    private static async Task<PostgresDatabase> MadeAsync(PostgresServer server, string tables, string events)
    {
        Requires.Postgres();
        var database = await server.DatabaseAsync();
        await database.RunAsync(
            $"{tables} {events} grant usage on schema runtime to {database.Reader}; grant select on {TablesToRead} to {database.Reader};");
        return database;
    }
}
