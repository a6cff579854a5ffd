using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Runbook.SyncHealth;
using RolloutSpecs.Tests.Infra;
using static RolloutSpecs.Tests.SyncTables.SyncTablesAsking;
using static RolloutSpecs.Tests.SyncTables.SyncTablesWorld;

namespace RolloutSpecs.Tests.SyncTables;

/// <summary>Worlds of sync tables in a real PostgreSQL.</summary>
public class SyncTablesSpecs(PostgresServer server)
{
    [Fact]
    public async Task Healthy_tables_of_era_L_pass_and_say_what_was_looked_at()
    {
        var judgement = await JudgeAsync((await HealthyOfLAsync(server)).Address);

        judgement.Verdict.Should().Be(Verdict.Pass, judgement.Reason);
        judgement.Reason.Should().ContainAll(
            "era L",
            $"{RunTopic} is at 12050",
            $"{RunTopic} has no hole from 2051 to 12050",
            $"the newest event of {RunTopic} is 30 s old",
            "is 10 events behind",
            $"the newest event of {Worker} is 5 minutes old", "in 1 other topics", "the database's clock is");
    }

    [Fact]
    public async Task Healthy_tables_of_era_A_pass()
    {
        var judgement = await JudgeAsync((await HealthyOfAAsync(server)).Address, "runtime.run_summaries");

        judgement.Verdict.Should().Be(Verdict.Pass, judgement.Reason);
        judgement.Reason.Should().ContainAll(
            "era A", "runtime.run_summaries is at 300", "checkpoint run_summary of runtime/run_summary:019c is 0 events behind");
    }

    [Theory]
    [InlineData(
        "delete from runtime.sync_stream_events where topic = 'run:019c:events' and seq in (9000, 9001, 12000)",
        "3 of the places 2051 to 12050 have no event, the first of them 9000")]
    [InlineData(
        "delete from runtime.sync_stream_events where topic = 'run:019c:events' and seq = 2051",
        "1 of the places 2051 to 12050 have no event, the first of them 2051")]
    [InlineData(
        "delete from runtime.sync_stream_events where topic = 'run:other:events' and seq = 3",
        "expected no hole in run:other:events; 1 of the places 1 to 7 have no event, the first of them 3")]
    [InlineData(
        "update runtime.sync_topic_sequences set seq = 12049 where topic = 'run:019c:events'",
        "not behind its newest event; it is 12049, the event 12050")]
    [InlineData("delete from runtime.sync_topic_sequences where topic = 'run:019c:events'", "it has no row, and an event 12050")]
    [InlineData(
        "update runtime.sync_stream_events set inserted_at = '2026-11-23 19:59:59Z' where seq = 40",
        "event 40 was inserted at 2026-11-23 19:59:59 UTC, 15 minutes before")]
    [InlineData(
        "update runtime.khala_projection_checkpoints set last_runtime_seq = 11799 where entity_id = '019c'",
        "it is at 11799, the topic at 12050, 251 behind")]
    [InlineData(
        "update runtime.khala_projection_checkpoints set last_runtime_seq = 41 where entity_id = 'desktop'",
        "it is at 41, the topic at 40, so events would be taken for projected")]
    [InlineData("drop table runtime.sync_codex_worker_summaries", "missing: sync_codex_worker_summaries")]
    [InlineData(
        "drop schema runtime cascade",
        "missing: sync_stream_events, sync_topic_sequences, khala_projection_checkpoints, sync_run_summaries, sync_codex_worker_summaries")]
    [InlineData(
        "drop table runtime.sync_topic_sequences; create table runtime.sync_topic_sequences (topic text primary key, "
            + "next_watermark bigint, inserted_at timestamp, updated_at timestamp)",
        "to be of one era; seen sync_stream_events of era L, sync_topic_sequences of era A")]
    public async Task What_is_known_to_be_broken_fails(string break_, string says)
    {
        var database = await HealthyOfLAsync(server);
        await database.RunAsync(break_);

        var judgement = await JudgeAsync(database.Address);

        judgement.Verdict.Should().Be(Verdict.Fail, judgement.Reason);
        judgement.Reason.Should().Contain(says);
        judgement.Remediation.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData(
        "update runtime.sync_topic_sequences set next_watermark = 299",
        Verdict.Fail,
        "next_watermark of runtime.run_summaries not behind its newest event; it is 299, the event 300")]
    [InlineData(
        "delete from runtime.sync_stream_events where watermark = 150",
        Verdict.Fail,
        "1 of the places 1 to 300 have no event, the first of them 150")]
    [InlineData(
        "update runtime.khala_projection_checkpoints set last_runtime_seq = 1301", Verdict.Fail, "it is at 1301, the topic at 1300")]
    [InlineData("update runtime.khala_projection_checkpoints set last_runtime_seq = 1000", Verdict.Fail, "300 behind")]
    [InlineData(
        "update runtime.sync_stream_events set doc_key = 'another'",
        Verdict.Undecided,
        "none of its rows can be told to be of that topic (document another)")]
    public async Task Era_A_is_judged_by_its_watermarks_and_documents(string break_, Verdict verdict, string says)
    {
        var database = await HealthyOfAAsync(server);
        await database.RunAsync(break_);

        var judgement = await JudgeAsync(database.Address, "runtime.run_summaries");

        judgement.Verdict.Should().Be(verdict, judgement.Reason);
        judgement.Reason.Should().Contain(says);
    }

    [Theory]
    [InlineData("truncate runtime.khala_projection_checkpoints", "none of its rows can be told to be of that topic")]
    [InlineData(
        "update runtime.khala_projection_checkpoints set projection_name = 'other_summary' where entity_id = '019c'",
        "none of its rows can be told to be of that topic")]
    [InlineData(
        "delete from runtime.sync_stream_events where topic = 'worker:desktop:lifecycle'",
        "expected events of worker:desktop:lifecycle; sync_stream_events holds none")]
    [InlineData("update runtime.sync_stream_events set inserted_at = '2026-11-23 20:30:01Z' where seq = 40", "so a clock is wrong")]
    [InlineData("alter table runtime.sync_topic_sequences alter seq type numeric", "sync_topic_sequences.seq is numeric")]
    [InlineData(
        "alter table runtime.sync_stream_events drop metadata",
        "the columns of one era in each table; sync_stream_events has id, inserted_at, payload, seq, topic")]
    [InlineData(
        "alter table runtime.sync_stream_events add watermark bigint, add doc_key text, add doc_version bigint, add payload_hash bytea",
        "the columns of one era in each table; sync_stream_events has")]
    [InlineData(
        "alter table runtime.sync_stream_events drop constraint sync_stream_events_topic_seq_key",
        "a unique index on sync_stream_events (topic, seq)")]
    public async Task What_cannot_be_told_is_undecided(string break_, string says)
    {
        var database = await HealthyOfLAsync(server);
        await database.RunAsync(break_);

        var judgement = await JudgeAsync(database.Address);

        judgement.Verdict.Should().Be(Verdict.Undecided, judgement.Reason);
        judgement.Reason.Should().Contain(says);
    }

    [Fact]
    public async Task Empty_tables_of_era_L_are_undecided_and_say_that_it_does_not_write_them()
    {
        var judgement = await JudgeAsync((await EmptyOfLAsync(server)).Address);

        judgement.Verdict.Should().Be(Verdict.Undecided);
        judgement.Reason.Should().Contain("they are of era L and all empty, as a runtime of era L leaves them");
        judgement.Remediation.Should().Contain("era: L }");
    }

    [Fact]
    public async Task Empty_tables_of_era_A_are_undecided_topic_by_topic()
    {
        var judgement = await JudgeAsync((await EmptyOfAAsync(server)).Address, "runtime.run_summaries");

        judgement.Verdict.Should().Be(Verdict.Undecided);
        judgement.Reason.Should().Contain("expected events of runtime.run_summaries");
    }

    [Fact]
    public async Task A_waiver_for_era_L_holds_where_the_tables_are_that_eras_and_empty()
    {
        var judgement = await JudgeWaivedAsync((await EmptyOfLAsync(server)).Address);

        judgement.Verdict.Should().Be(Verdict.Pass, judgement.Reason);
        judgement.Waived!.Era.Should().Be("L");
        judgement.Reason.Should().Contain("of era L and empty");
    }

    [Fact]
    public async Task A_waiver_for_era_L_is_undecided_where_something_is_written()
    {
        var written = await JudgeWaivedAsync((await HealthyOfLAsync(server)).Address);
        var checkpoint = await EmptyOfLAsync(server);
        await checkpoint.RunAsync("insert into runtime.sync_topic_sequences values ('run:019c:events', 0, '2026-11-23 20:14:30Z')");

        written.Verdict.Should().Be(Verdict.Undecided);
        written.Reason.Should().Contain("but they hold rows");
        (await JudgeWaivedAsync(checkpoint.Address)).Verdict.Should().Be(Verdict.Undecided);
    }

    [Fact]
    public async Task A_waiver_for_era_L_is_undecided_on_tables_of_era_A()
    {
        var judgement = await JudgeWaivedAsync((await EmptyOfAAsync(server)).Address);

        judgement.Verdict.Should().Be(Verdict.Undecided);
        judgement.Reason.Should().Contain("for era L, but they are of era A");
    }

    [Fact]
    public async Task A_waiver_for_era_L_does_not_stand_for_a_database_that_does_not_answer() =>
        (await JudgeWaivedAsync("postgresql://reader:s3cret@127.0.0.1:1/runtime")).Verdict.Should().Be(Verdict.Undecided);

    [Theory]
    [InlineData("", Verdict.Pass, "checkpoint codex_worker_summary of runtime/codex_worker_summary:desktop is 2 events behind")]
    [InlineData(
        "update runtime.khala_projection_checkpoints set last_runtime_seq = 339 where entity_id = 'desktop'", Verdict.Fail, "251 behind")]
    [InlineData(
        "update runtime.khala_projection_checkpoints set last_runtime_seq = 591 where entity_id = 'desktop'",
        Verdict.Fail,
        "it is at 591, the topic at 590")]
    [InlineData(
        "update runtime.khala_projection_checkpoints set projection_name = 'run_summary' where entity_id = 'desktop'",
        Verdict.Undecided,
        "none of its rows can be told to be of that topic")]
    public async Task Era_As_events_of_workers_are_measured_by_the_workers_projection(string change, Verdict verdict, string says)
    {
        var database = await HealthyOfAAsync(server);
        await database.RunAsync(WorkerEventsOfA + change);

        var judgement = await JudgeAsync(database.Address, "runtime.codex_worker_events");

        judgement.Verdict.Should().Be(verdict, judgement.Reason);
        judgement.Reason.Should().Contain(says);
    }

    [Fact]
    public async Task A_quiet_topic_of_old_events_behind_the_span_is_not_looked_through()
    {
        var database = await HealthyOfLAsync(server);
        await database.RunAsync($"delete from runtime.sync_stream_events where topic = '{RunTopic}' and seq = 2050");

        (await JudgeAsync(database.Address)).Verdict.Should().Be(Verdict.Pass);
    }

    [Fact]
    public async Task A_topic_with_a_quote_in_its_name_is_only_a_name()
    {
        var judgement = await JudgeAsync((await HealthyOfLAsync(server)).Address, "it's'; drop table x; --\\");

        judgement.Verdict.Should().Be(Verdict.Undecided);
        judgement.Reason.Should().Contain("sync_stream_events holds none");
    }

    [Fact]
    public async Task A_ledger_without_topics_is_undecided()
    {
        var database = await HealthyOfLAsync(server);
        var read = await new RolloutSpecs.Probes.SyncTables.SyncTablesProbe(Outside(
            database.Address), new RolloutSpecs.Probes.Outside.Redactor([]), database.Address).ReadAsync([]);

        SyncTablesGate.Judge(read.Answer, [], new SyncBounds(TimeSpan.FromMinutes(15), 250), Now).Verdict.Should().Be(Verdict.Undecided);
    }
}
