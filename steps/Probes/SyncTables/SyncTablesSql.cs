using System.Globalization;
using RolloutSpecs.Gates.Runbook.SyncHealth;

namespace RolloutSpecs.Probes.SyncTables;

/// <summary>The queries of the sync-table check; each reads one JSON text that PostgreSQL itself makes.</summary>
internal static class SyncTablesSql
{
    /// <summary>
    /// The tables with their columns' types, and the keys of the events' unique indexes; the catalogue tells them to every role.
    /// </summary>
    public static string Catalogue { get; } = $"""
        select json_build_object(
          'tables', coalesce((select json_object_agg(t.name, t.columns) from (
            select c.relname as name, json_object_agg(a.attname, format_type(a.atttypid, null)) as columns
            from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where n.nspname = 'runtime' and c.relkind in ('r', 'p') and c.relname in ({string.Join(", ", SyncEra.Tables.Select(Quoted))})
            group by c.relname) t), json_build_object()),
          'unique', coalesce((select json_agg(k.keys) from (
            select (select json_agg(a.attname order by a.attnum) from pg_catalog.pg_attribute a
              where a.attrelid = i.indrelid and a.attnum = any((i.indkey::int2[])[0:i.indnkeyatts - 1])) as keys
            from pg_catalog.pg_index i
            join pg_catalog.pg_class c on c.oid = i.indrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'runtime' and c.relname = '{SyncEra.Events}'
              and i.indisunique and i.indisvalid and i.indpred is null and i.indexprs is null) k), json_build_array()))::text
        """;

    /// <summary>What the tables hold of the topics and of those used last, by the index on topic and sequence.</summary>
    public static string State(SyncEra era, IReadOnlyList<string> topics) => $"""
        with wanted(topic, named) as (
          select t.topic, true from unnest({Array(topics)}) as t(topic)
          union all
          (select q.topic::text, false from runtime.{SyncEra.Sequences} q where q.topic::text <> all({Array(topics)})
            order by q.updated_at desc nulls last, q.topic limit {Number(SyncTablesGate.Others)})
        ), ends as (
          select w.topic, w.named,
            (select q.{era.TopicSequence} from runtime.{SyncEra.Sequences} q where q.topic = w.topic) as sequence,
            (select min(e.{era.EventSequence}) from runtime.{SyncEra.Events} e where e.topic = w.topic) as oldest,
            (select max(e.{era.EventSequence}) from runtime.{SyncEra.Events} e where e.topic = w.topic) as newest
          from wanted w
        ), spans as (
          select *, greatest(oldest, newest - {Number(SyncTablesGate.Span - 1)}) as low from ends
        )
        select json_build_object(
          'now_ms', floor(extract(epoch from clock_timestamp()) * 1000)::bigint,
          'replica', pg_is_in_recovery(),
          'written', exists (select 1 from runtime.{SyncEra.Events}) or exists (select 1 from runtime.{SyncEra.Sequences})
            or exists (select 1 from runtime.{SyncEra.Checkpoints}),
          'topics', coalesce(json_agg(json_build_object(
            'topic', s.topic, 'named', s.named, 'sequence', s.sequence, 'oldest', s.oldest, 'newest', s.newest, 'low', s.low,
            'newest_at_ms', n.at_ms, 'document', n.document, 'version', n.version,
            'missing', g.missing, 'first_missing', g.first_missing,
            'checkpoints', c.checkpoints) order by s.named desc, s.topic), json_build_array()))::text
        from spans s
        left join lateral (
          select floor(extract(epoch from e.inserted_at) * 1000)::bigint as at_ms, {Document(era)}
          from runtime.{SyncEra.Events} e where e.topic = s.topic and e.{era.EventSequence} = s.newest) n on true
        left join lateral (
          select coalesce(sum(k.missing), 0)::bigint as missing, min(k.first_missing) filter (where k.missing > 0) as first_missing
          from (
            select e.{era.EventSequence} - lag(e.{era.EventSequence}, 1, s.low - 1) over (order by e.{era.EventSequence}) - 1 as missing,
              lag(e.{era.EventSequence}, 1, s.low - 1) over (order by e.{era.EventSequence}) + 1 as first_missing
            from runtime.{SyncEra.Events} e where e.topic = s.topic and e.{era.EventSequence} between s.low and s.newest) k) g on true
        left join lateral (
          select coalesce(json_agg(json_build_object(
            'projection', k.projection_name, 'entity', k.entity_id, 'document', k.document_id, 'last', k.last_runtime_seq)), json_build_array()) as checkpoints
          from (select * from runtime.{SyncEra.Checkpoints} k where s.named and {Checkpoint(era)}
            order by k.projection_name, k.entity_id, k.document_id limit 100) k) c on true
        """;

    private static string Document(SyncEra era) => era == SyncEra.A
        ? "e.doc_key::text as document, e.doc_version as version"
        : "null::text as document, null::bigint as version";

    private static string Checkpoint(SyncEra era) => era == SyncEra.A
        ? $"(k.document_id = n.document or k.entity_id = substring(n.document from '{SyncEventKey.EntityPattern}'))"
        : "k.entity_id = split_part(s.topic, ':', 2)";

    private static string Array(IReadOnlyList<string> topics) => $"array[{string.Join(", ", topics.Distinct().Select(Quoted))}]::text[]";

    // Backslashes are themselves in the session that asks: it sets standard_conforming_strings.
    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
