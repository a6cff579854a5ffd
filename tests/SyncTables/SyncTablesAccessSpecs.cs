using System.Text.Json;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Tests.Infra;
using static RolloutSpecs.Tests.SyncTables.SyncTablesAsking;
using static RolloutSpecs.Tests.SyncTables.SyncTablesWorld;

namespace RolloutSpecs.Tests.SyncTables;

/// <summary>How the database is asked: only to read, within bounds, and without a word of its password.</summary>
public class SyncTablesAccessSpecs(PostgresServer server)
{
    [Fact]
    public async Task A_role_without_select_is_undecided()
    {
        var database = await HealthyOfLAsync(server);
        await database.RunAsync($"revoke select on runtime.khala_projection_checkpoints from {database.Reader}");

        var judgement = await JudgeAsync(database.Address);

        judgement.Verdict.Should().Be(Verdict.Undecided);
        judgement.Reason.Should().Contain("the role may not read the tables: permission denied for table khala_projection_checkpoints");
        judgement.Remediation.Should().Contain("grants in docs/sync-tables.md");
    }

    [Fact]
    public async Task A_locked_table_is_undecided_and_not_waited_for()
    {
        var database = await HealthyOfLAsync(server);
        await using var other = await database.ConnectAsync();
        await using var transaction = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await PostgresServer.RunAsync(other, "lock table runtime.sync_stream_events in access exclusive mode");

        var judgement = await JudgeAsync(database.Address);

        judgement.Verdict.Should().Be(Verdict.Undecided);
        judgement.Reason.Should().Contain("a table is locked by somebody else");
    }

    [Fact]
    public async Task A_query_that_lasts_is_ended_by_the_server()
    {
        var database = await HealthyOfLAsync(server);

        var answer = await AskAsync(database.Address, "select pg_sleep(60)::text", TimeSpan.FromSeconds(4));

        answer.Should().BeOfType<NoAnswer>().Which.Should().Match<NoAnswer>(none =>
            none.Kind == NoAnswerKind.TimedOut && none.Message.Contains("statement timeout", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_undecided()
    {
        var judgement = await JudgeAsync("postgresql://reader:s3cret@127.0.0.1:1/runtime");

        judgement.Verdict.Should().Be(Verdict.Undecided);
        judgement.Reason.Should().Contain("the database cannot be reached");
    }

    [Fact]
    public async Task A_wrong_password_is_undecided_and_shown_nowhere()
    {
        const string Wrong = "wr@ng/\"p4ss";
        var address = (await HealthyOfLAsync(server)).AddressWith(Wrong);
        var recorder = new Recorder(Outside(address));

        var judgement = await JudgeAsync(recorder, address);

        judgement.Verdict.Should().Be(Verdict.Undecided);
        judgement.Reason.Should().Contain("password authentication failed");
        var all = JsonSerializer.Serialize(await recorder.ExchangesAsync()) + judgement;
        all.Should().NotContain(Wrong).And.NotContain(Uri.EscapeDataString(Wrong)).And.NotContain("p4ss");
    }

    [Fact]
    public async Task The_password_is_in_no_exchange_and_a_record_is_judged_the_same()
    {
        var address = (await HealthyOfLAsync(server)).Address;
        var recorder = new Recorder(Outside(address));
        var judgement = await JudgeAsync(recorder, address);
        var exchanges = await recorder.ExchangesAsync();

        var again = await JudgeAsync(new ReplayedOutside(exchanges, Now), "");
        var unrecorded = await JudgeAsync(new ReplayedOutside(exchanges.Take(1), Now), "");

        again.Should().BeEquivalentTo(judgement);
        judgement.Verdict.Should().Be(Verdict.Pass);
        unrecorded.Verdict.Should().Be(Verdict.Undecided);
        exchanges
            .Should().HaveCount(2).And.AllSatisfy(exchange => exchange.Command.Should().Contain("psql \"$RUNTIME_DATABASE_URL\" -XAt -c "));
        JsonSerializer.Serialize(exchanges).Should().NotContain("s3cret");
    }

    [Theory]
    [InlineData("insert into runtime.sync_topic_sequences values ('t', 1) returning topic")]
    [InlineData("with made as (delete from runtime.sync_stream_events returning topic) select topic from made limit 1")]
    [InlineData("create table runtime.made as select 1")]
    [InlineData("select 'locked'::text from runtime.sync_topic_sequences for update")]
    public async Task Nothing_can_be_written_whatever_the_role_may(string sql)
    {
        var database = await HealthyOfLAsync(server);
        await database.RunAsync(
            $"grant all on all tables in schema runtime to {database.Reader}; grant all on schema runtime to {database.Reader}");

        var answer = await AskAsync(database.Address, sql, TimeSpan.FromSeconds(10));

        answer.Should().BeOfType<NoAnswer>().Which.Message.Should().Contain("in a read-only transaction");
    }

    [Fact]
    public async Task What_is_asked_changes_no_row_and_takes_no_lock_but_the_weakest()
    {
        const string Written = "select sum(n_tup_ins + n_tup_upd + n_tup_del) || ' ' || count(*) from pg_stat_user_tables";
        var database = await HealthyOfLAsync(server);
        var before = await database.ReadAsync(Written);
        var rows = await database.ReadAsync("select md5(string_agg(e::text, '' order by id)) from runtime.sync_stream_events e");

        var locks = await AskAsync(
            database.Address,
            $"select ({SqlOf(await ExchangesAsync(database.Address))}) || (select json_agg(distinct mode)::text from pg_locks where pid = "
                + "pg_backend_pid() and relation is not null)",
            TimeSpan.FromSeconds(16));

        locks.Should().BeOfType<TextAnswer>().Which.Text.Should().EndWith("[\"AccessShareLock\"]");
        (await database.ReadAsync(Written)).Should().Be(before);
        (await database.ReadAsync("select md5(string_agg(e::text, '' order by id)) from runtime.sync_stream_events e")).Should().Be(rows);
    }

    private static async Task<Answer> AskAsync(string address, string sql, TimeSpan limit) =>
        (await Outside(address).AskAsync(new DatabaseQuestion("a question", "psql", address, sql, limit))).Answer;

    private static async Task<IReadOnlyList<Exchange>> ExchangesAsync(string address)
    {
        var recorder = new Recorder(Outside(address));
        await JudgeAsync(recorder, address);
        return await recorder.ExchangesAsync();
    }

    // The command that a person would paste, without its shell quotes.
    private static string SqlOf(IReadOnlyList<Exchange> exchanges)
    {
        var command = exchanges.Single(exchange => exchange.Question.Contains("of era L", StringComparison.Ordinal)).Command;
        return command[(command.IndexOf("-c '", command.IndexOf("psql", StringComparison.Ordinal), StringComparison.Ordinal)
            + 4)..^1].Replace("'\\''", "'", StringComparison.Ordinal);
    }
}
