using Microsoft.Data.Sqlite;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Probes;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Files;

/// <summary>A SQLite file may hold views, so a query of it may do anything a query can.</summary>
public sealed class OddStoreSpecs : IDisposable
{
    private const string Endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select ";

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_query_that_does_not_end_is_ended_before_its_limit()
    {
        var answer = await AskAsync($"{Endless} count(*) from n", new HurriedClock());

        answer.Should().Be(new NoAnswer(NoAnswerKind.TimedOut, "the query of the store was ended after 28 s"));
    }

    [Fact]
    public async Task Rows_without_end_are_not_read_to_their_end()
    {
        var answer = await AskAsync($"{Endless} printf('%60000c', 'x') from n", TimeProvider.System);

        answer.Message.Should().Contain("more than 16777216 characters");
    }

    [Fact]
    public async Task A_cell_that_is_larger_than_an_observer_writes_is_not_made()
    {
        var answer = await AskAsync("select hex(zeroblob(400000000))", TimeProvider.System);

        answer.Should().Be(new NoAnswer(NoAnswerKind.Unreadable, "SQLite Error 18: 'string or blob too big'."));
    }

    private async Task<NoAnswer> AskAsync(string view, TimeProvider clock)
    {
        var file = folder.File("observations.db");
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=false"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = $"create view session as {view}";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await using var http = new HttpAsker(clock);
        var redactor = new Redactor([]);
        var outside = new RealOutside(http, new ProcessAsker(clock, new Progress<string>(), redactor), clock, redactor);
        var exchange = await outside.AskAsync(new StoreQuestion("q", "c", file, "select * from session"));
        return exchange.Answer.Should().BeOfType<NoAnswer>().Subject;
    }

    /// <summary>Whoever would go on without the answer waits for ever; what ends the query comes a hundred times as soon.</summary>
    private sealed class HurriedClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            dueTime == Limits.Probe
                ? base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan)
                : base.CreateTimer(callback, state, dueTime / 100, period / 100);
    }
}
