using System.Text.Json;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Runbook.SyncHealth;

namespace RolloutSpecs.Tests.Gates;

/// <summary>What is judged of the sync tables by what a database told; how a real one tells it is for <c>SyncTablesSpecs</c>.</summary>
public class SyncTablesJudgementSpecs
{
    private const string Run = "run:019c:events";
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 20, 15, 0, TimeSpan.Zero);

    private static readonly string TablesOfL = Tables(SyncEra.L);

    private static readonly string StateOfL =
        $$"""
        {"now_ms":{{Now.AddSeconds(2).ToUnixTimeMilliseconds()}},"replica":false,"written":true,"topics":[
          {"topic":"{{Run}}","named":true,"sequence":120,"oldest":1,"newest":120,"low":21,"first_missing":null,"missing":0,"version":null,"document":null,
           "newest_at_ms":{{Now.AddSeconds(-30).ToUnixTimeMilliseconds()}},
           "checkpoints":[{"projection":"run_summary","entity":"019c","document":"d:019c","last":110},{"projection":"worker_summary","entity":"019c","document":"d:w","last":1}]},
          {"topic":"other:1:events","named":false,"sequence":7,"oldest":1,"newest":7,"low":1,"first_missing":null,"missing":0,"version":null,"document":null,
           "newest_at_ms":{{Now.AddDays(-9).ToUnixTimeMilliseconds()}},"checkpoints":[]}]}
        """;

    private static readonly string StateOfA = StateOfL
        .Replace(
            "\"version\":null,\"document\":null,\n   \"newest_at_ms\":" + Now.AddSeconds(-30).ToUnixTimeMilliseconds(),
            "\"version\":1120,\"document\":\"d:019c\",\n   \"newest_at_ms\":" + Now.AddSeconds(-30).ToUnixTimeMilliseconds(),
            StringComparison.Ordinal)
        .Replace("\"last\":110", "\"last\":1120", StringComparison.Ordinal);

    public static TheoryData<string, string, string, Verdict> States => new()
    {
        { "120,\"oldest\"", "121,\"oldest\"", "has given out 121, 1 more than its newest event", Verdict.Pass },
        { "120,\"oldest\"", "119,\"oldest\"", "not behind its newest event; it is 119, the event 120", Verdict.Fail },
        { "\"sequence\":120", "\"sequence\":null", "it has no row, and an event 120", Verdict.Fail },
        { "\"sequence\":7", "\"sequence\":6", "of other:1:events not behind its newest event", Verdict.Fail },
        {
            "\"first_missing\":null,\"missing\":0",
            "\"first_missing\":30,\"missing\":2",
            "2 of the places 21 to 120 have no event, the first of them 30",
            Verdict.Fail
        },
        { "\"last\":110", "\"last\":95", "is 25 events behind", Verdict.Pass },
        { "\"last\":110", "\"last\":94", "it is at 94, the topic at 120, 26 behind", Verdict.Fail },
        { "\"last\":110", "\"last\":120", "is 0 events behind", Verdict.Pass },
        { "\"last\":110", "\"last\":121", "not ahead of run:019c:events; it is at 121, the topic at 120", Verdict.Fail },
        { "run_summary", "walk_summary", "none of its rows can be told to be of that topic (entity and projection)", Verdict.Undecided },
        {
            "\"entity\":\"019c\",\"document\":\"d:019c\"",
            "\"entity\":\"019d\",\"document\":\"d:019c\"",
            "none of its rows can be told",
            Verdict.Undecided
        },
        { Ms(-30), Ms(-900), "the newest event of run:019c:events is 15 minutes old", Verdict.Pass },
        { Ms(-30), Ms(-901), "event 120 was inserted at 2026-11-23 19:59:59 UTC, 15 minutes before", Verdict.Fail },
        { Ms(-30), Ms(-119), "is 119 s old", Verdict.Pass },
        { Ms(-30), Ms(-120), "is 2 minutes old", Verdict.Pass },
        { Ms(-30), Ms(900), "the newest event of run:019c:events is -15 minutes old", Verdict.Pass },
        { Ms(-30), Ms(901), "event 120 says 2026-11-23 20:30:01 UTC, so a clock is wrong", Verdict.Undecided },
        {
            "\"newest\":120,\"low\":21",
            "\"newest\":null,\"low\":null",
            "expected events of run:019c:events; sync_stream_events holds none",
            Verdict.Undecided
        },
        { "\"newest\":7,\"low\":1", "\"newest\":null,\"low\":null", "in 1 other topics", Verdict.Pass },
        { "\"replica\":false", "\"replica\":true", "the database's clock, a replica's, is 2 s ahead of ours", Verdict.Pass },
        { Ms(2), Ms(-3), "the database's clock is 3 s behind ours", Verdict.Pass },
    };

    public static TheoryData<string, string> OddStates => new()
    {
        { "\"topic\":\"run:019c:events\"", "\"topic\":\"run:other:events\"" },
        { "\"topic\":\"other:1:events\",\"named\":false", "\"topic\":\"other:1:events\",\"named\":true" },
        { "\"topic\":\"other:1:events\"", "\"topic\":\"run:019c:events\"" },
        { "\"topic\":\"run:019c:events\"", "\"topic\":1" },
        { "\"replica\":false", "\"replica\":null" },
        { "\"written\":true", "\"written\":null" },
        { "\"written\":true,", "" },
        { "\"now_ms\":", "\"now\":" },
        { "\"topics\":[", "\"others\":[],\"topic\":[" },
        { "\"topics\":[", "\"topics\":[1," },
        { "\"named\":true", "\"named\":\"true\"" },
        { "\"sequence\":120", "\"sequence\":\"120\"" },
        { "\"sequence\":120", "\"sequences\":120" },
        { "\"oldest\":1,\"newest\":120", "\"oldest\":null,\"newest\":120" },
        { "\"oldest\":1,\"newest\":120", "\"oldest\":\"1\",\"newest\":120" },
        { "\"newest\":120", "\"newest\":1.5" },
        { "\"low\":21", "\"low\":null" },
        { "\"low\":21", "\"low\":\"21\"" },
        {
            "\"first_missing\":null,\"missing\":0,\"version\":null,\"document\":null,\n   \"newest_at",
            "\"first_missing\":\"x\",\"missing\":0,\"version\":null,\"document\":null,\n   \"newest_at"
        },
        { "\"missing\":0", "\"missing\":-1" },
        { "\"missing\":0", "\"missing\":null" },
        { "\"version\":null", "\"version\":\"1\"" },
        { "\"document\":null", "\"document\":1" },
        { "\"newest_at_ms\":", "\"newest_at\":" },
        { Ms(-30), "253402300800000" },
        { Ms(-30), "-62135596800001" },
        { "\"checkpoints\":[]", "\"checkpoints\":null" },
        { "\"checkpoints\":[]", "\"checkpoints\":[1]" },
        { "\"projection\":\"run_summary\"", "\"projection\":1" },
        { "\"entity\":\"019c\"", "\"entity\":1" },
        { "\"document\":\"d:019c\"", "\"document\":null" },
        { "\"last\":110", "\"last\":\"110\"" },
        { "{\"now_ms\"", "[{\"now_ms\"" },
    };

    public static TheoryData<string, string, string, Verdict> Catalogues => new()
    {
        {
            "\"sync_run_summaries\"",
            "\"sync_ran_summaries\"",
            "expected the five sync tables in schema runtime; missing: sync_run_summaries",
            Verdict.Fail
        },
        {
            "\"metadata\"",
            "\"data\"",
            "the columns of one era in each table; sync_stream_events has data, id, inserted_at, payload, seq, topic",
            Verdict.Undecided
        },
        { "\"summary_hash\"", "\"hash\"", "the columns of one era in each table; khala_projection_checkpoints has ", Verdict.Undecided },
        {
            "[\"topic\",\"seq\"]",
            "[\"topic\",\"id\"]",
            "a unique index on sync_stream_events (topic, seq), without which nobody can count its holes; there is none",
            Verdict.Undecided
        },
        { "[\"topic\",\"seq\"]", "[\"topic\",\"seq\",\"id\"]", "there is none", Verdict.Undecided },
        { "[\"topic\",\"seq\"]", "[\"seq\",\"topic\"]", "the sync tables of era L are healthy", Verdict.Pass },
        {
            "\"seq\":\"bigint\"",
            "\"seq\":\"integer\"",
            "the types that the runtime's migrations give; sync_stream_events.seq is integer, sync_topic_sequences.seq is integer",
            Verdict.Undecided
        },
        { "\"topic\":\"text\"", "\"topic\":\"character varying\"", "the sync tables of era L are healthy", Verdict.Pass },
        { "\"topic\":\"text\"", "\"topic\":\"uuid\"", "sync_stream_events.topic is uuid", Verdict.Undecided },
        {
            "\"last_runtime_seq\":\"bigint\"",
            "\"last_runtime_seq\":\"numeric\"",
            "khala_projection_checkpoints.last_runtime_seq is numeric",
            Verdict.Undecided
        },
        {
            "\"projection_name\":\"text\"",
            "\"projection_name\":\"uuid\"",
            "khala_projection_checkpoints.projection_name is uuid",
            Verdict.Undecided
        },
        { "\"entity_id\":\"text\"", "\"entity_id\":\"uuid\"", "khala_projection_checkpoints.entity_id is uuid", Verdict.Undecided },
        { "\"document_id\":\"text\"", "\"document_id\":\"uuid\"", "khala_projection_checkpoints.document_id is uuid", Verdict.Undecided },
        {
            "\"inserted_at\":\"timestamp with time zone\"",
            "\"inserted_at\":\"date\"",
            "sync_stream_events.inserted_at is date",
            Verdict.Undecided
        },
        {
            "\"updated_at\":\"timestamp with time zone\"",
            "\"updated_at\":\"timestamp without time zone\"",
            "the sync tables of era L are healthy",
            Verdict.Pass
        },
        {
            "\"updated_at\":\"timestamp with time zone\"",
            "\"updated_at\":\"date\"",
            "sync_topic_sequences.updated_at is date",
            Verdict.Undecided
        },
        { "\"unique\":[", "\"unique\":[1,", "the catalogue's answer has an unexpected shape", Verdict.Undecided },
        { "\"unique\":[", "\"unique\":[[1],", "the catalogue's answer has an unexpected shape", Verdict.Undecided },
        { "\"unique\":", "\"indexes\":", "the catalogue's answer has an unexpected shape", Verdict.Undecided },
        { "\"tables\":{", "\"tables\":{\"odd\":1,", "the catalogue's answer has an unexpected shape", Verdict.Undecided },
        { "\"tables\":{", "\"tables\":{\"odd\":{\"id\":1},", "the catalogue's answer has an unexpected shape", Verdict.Undecided },
        { "\"tables\":{", "\"others\":{", "the catalogue's answer has an unexpected shape", Verdict.Undecided },
        { "{\"tables\"", "[{\"tables\"", "the catalogue's answer has an unexpected shape", Verdict.Undecided },
    };

    public static TheoryData<NoAnswerKind> Silences => [NoAnswerKind.TimedOut, NoAnswerKind.Unreadable, NoAnswerKind.Unreachable];

    [Fact]
    public void Healthy_tables_pass_and_say_what_was_looked_at()
    {
        Judge(TablesOfL, StateOfL).Should().Be(Judgement.Pass(
            "the sync tables of era L are healthy: run:019c:events is at 120; run:019c:events has no hole from 21 to 120; "
                + "the newest event of run:019c:events is 30 s old; "
            + "checkpoint run_summary of d:019c is 10 events behind; holes looked for among the newest 10000 places a topic, "
            + "and in 1 other topics (the 50 last used); "
            + "the database's clock is 2 s ahead of ours"));
        Judge(Tables(SyncEra.A), StateOfA).Reason
            .Should().StartWith("the sync tables of era A are healthy: ")
            .And.Contain("checkpoint run_summary of d:019c is 0 events behind");
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Each_topic_is_judged_by_its_places_events_and_checkpoints(string from, string to, string says, Verdict verdict)
    {
        var judged = Judge(TablesOfL, Changed(StateOfL, from, to));

        judged.Verdict.Should().Be(verdict, judged.Reason);
        judged.Reason.Should().Contain(says);
    }

    [Theory]
    [InlineData("\"document\":\"d:019c\",\n", "\"document\":\"d:019d\",\n", "(document d:019d)", Verdict.Undecided)]
    [InlineData("\"version\":1120", "\"version\":null", "(document d:019c)", Verdict.Undecided)]
    [InlineData("\"last\":1120", "\"last\":1121", "it is at 1121, the topic at 1120", Verdict.Fail)]
    [InlineData("120,\"oldest\"", "119,\"oldest\"", "expected the next_watermark of run:019c:events", Verdict.Fail)]
    public void Of_era_A_documents_and_their_versions_count(string from, string to, string says, Verdict verdict)
    {
        var judged = Judge(Tables(SyncEra.A), Changed(StateOfA, from, to));

        judged.Verdict.Should().Be(verdict, judged.Reason);
        judged.Reason.Should().Contain(says);
    }

    [Theory]
    [MemberData(nameof(OddStates))]
    public void A_state_of_another_shape_or_of_other_topics_is_undecided(string from, string to)
    {
        var judged = Judge(TablesOfL, Changed(StateOfL, from, to));

        judged.Verdict.Should().Be(Verdict.Undecided, judged.Reason);
        judged.Reason.Should().Be("expected the sync tables to be healthy; the tables' answer has an unexpected shape");
    }

    [Theory]
    [MemberData(nameof(Catalogues))]
    public void The_tables_must_be_those_of_one_era(string from, string to, string says, Verdict verdict)
    {
        var judged = Judge(Changed(TablesOfL, from, to), StateOfL);

        judged.Verdict.Should().Be(verdict, judged.Reason);
        judged.Reason.Should().Contain(says);
    }

    [Fact]
    public void Tables_of_both_eras_are_a_migration_that_stopped_halfway()
    {
        var tables = SyncEra.Tables.ToDictionary(table => table, table => Columns(table == SyncEra.Events ? SyncEra.L : SyncEra.A, table));

        Judge(JsonSerializer.Serialize(new { tables, unique = new[] { new[] { "topic", "seq" } } }), StateOfL).Reason.Should().Be(
            "expected the sync tables to be of one era; seen sync_stream_events of era L, sync_topic_sequences of era A, "
                + "sync_run_summaries of era A, sync_codex_worker_summaries of era A");
    }

    [Fact]
    public void Of_many_faults_ten_are_told_and_the_rest_counted()
    {
        var topics = string.Join(',', Enumerable.Range(0, 12).Select(number => $$"""
            {"topic":"t:{{number}}","named":false,"sequence":null,"oldest":1,"newest":7,"low":1,"first_missing":null,"missing":0,"version":null,"document":null,"newest_at_ms":0,"checkpoints":[]}
            """));

        var judged = Judge(TablesOfL, StateOfL.Replace("\"topics\":[", $"\"topics\":[{topics},", StringComparison.Ordinal));

        judged.Verdict.Should().Be(Verdict.Fail);
        judged.Reason.Should().Contain("t:9").And.NotContain("t:10").And.Contain("; and 2 more (era L; ");
    }

    [Fact]
    public void Its_words_are_as_approved() => Words.AreApproved(
        "sync-tables",
        [
            SyncTablesGate.Judge(new SyncTablesRead(Told(new TextAnswer(TablesOfL)), null), [], Bounds, Now),
            .. States.Select(row => Judge(TablesOfL, Changed(StateOfL, row.Data.Item1, row.Data.Item2))),
            .. Catalogues.Select(row => Judge(Changed(TablesOfL, row.Data.Item1, row.Data.Item2), StateOfL)),
            .. Silences.Select(kind => new NoAnswer(kind.Data, "it is so")).SelectMany(
                none => new[] { Read(none, null), Read(new TextAnswer(TablesOfL), none) }),
            Read(new TextAnswer(TablesOfL), null),
            Read(new ProcessAnswer(0, TablesOfL, ""), null),
        ]);

    [Theory]
    [MemberData(nameof(Silences))]
    public void What_the_database_does_not_tell_is_undecided(NoAnswerKind kind)
    {
        var none = new NoAnswer(kind, "it is so");

        Read(none, new TextAnswer(StateOfL)).Verdict.Should().Be(Verdict.Undecided);
        Read(new TextAnswer(TablesOfL), none).Verdict.Should().Be(Verdict.Undecided);
        Read(new TextAnswer(TablesOfL), null).Verdict.Should().Be(Verdict.Undecided);
    }

    private static readonly SyncBounds Bounds = new(TimeSpan.FromMinutes(15), 25);

    private static Judgement Judge(string catalogue, string state) => Read(new TextAnswer(catalogue), new TextAnswer(state));

    private static Judgement Read(Answer catalogue, Answer? state) =>
        SyncTablesGate.Judge(new SyncTablesRead(Told(catalogue), state is null ? null : Told(state)), [Run], Bounds, Now);

    private static Exchange Told(Answer answer) => new("sync tables", "select", Now, TimeSpan.FromSeconds(1), answer);

    private static string Ms(int seconds) => $"{Now.AddSeconds(seconds).ToUnixTimeMilliseconds()}";

    private static string Changed(string text, string from, string to)
    {
        text.Should().Contain(from);
        return text.Replace(from, to, StringComparison.Ordinal);
    }

    private static string Tables(SyncEra era) => JsonSerializer.Serialize(
        new
        {
            tables = SyncEra.Tables.ToDictionary(
            table => table, table => Columns(era, table)),
            unique = new[] { new[] { "id" }, ["topic", era.EventSequence] }
        });

    private static Dictionary<string, string> Columns(SyncEra era, string table) =>
        era.Columns[table].ToDictionary(column => column, column => column switch
        {
            "watermark" or "next_watermark" or "seq" or "doc_version" or "last_runtime_seq" => "bigint",
            "inserted_at" or "updated_at" => "timestamp with time zone",
            _ => "text",
        });
}
