using System.Net.Sockets;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Tests.Infra;
using RolloutSpecs.Tests.Rehearsal.Lane;

namespace RolloutSpecs.Tests.SyncTables;

/// <summary>A server that is believed to be PostgreSQL, and then says too much, or hardly anything.</summary>
public class BadDatabaseSpecs
{
    private const int TwoGigabytes = int.MaxValue - 1024;

    /// <summary>Messages of the server that Npgsql reads as a whole: authentication, error, parameter, row.</summary>
    public static TheoryData<char> Messages => ['R', 'E', 'S', 'D'];

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task A_message_of_2_GB_is_not_read(char message)
    {
        var answer = await AskAsync(message, FloodAsync, TimeProvider.System);

        answer.Message.Should().Be("the database's answer cannot be read: it sent more than 4194304 bytes");
        answer.Kind.Should().Be(NoAnswerKind.Unreadable);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task A_message_that_drips_has_30_s_in_all(char message)
    {
        // Half a minute more is what Npgsql would wait to cancel; the test's own limit is only there so that it ends.
        var answer = await AskAsync(message, DripAsync, new FastClock(speed: 15))
            .WaitAsync(TimeSpan.FromSeconds(25), TestContext.Current.CancellationToken);

        answer.Message.Should().Be("the database gave no answer within 30 s");
        answer.Kind.Should().Be(NoAnswerKind.TimedOut);
    }

    private static async Task<NoAnswer> AskAsync(char message, Func<Socket, CancellationToken, Task> goOn, TimeProvider clock)
    {
        await using var site = RawSite.Start(async (socket, cancellation) =>
        {
            await BarePostgres.GreetAsync(socket, cancellation);
            if (message == 'D')
            {
                await BarePostgres.AnswerUntilRowsAsync(socket, cancellation);
            }

            byte[] begun = [.. BarePostgres.Head(message, TwoGigabytes), 0, 1, .. BarePostgres.Number(TwoGigabytes - 10)];
            await socket.SendAsync(begun, cancellation);
            await goOn(socket, cancellation);
        });
        await using var http = new HttpAsker(clock);
        var redactor = new Redactor([]);
        var outside = new RealOutside(http, new ProcessAsker(clock, new Progress<string>(), redactor), clock, redactor);
        var asked = new DatabaseQuestion(
            "q", "c", $"postgresql://reader:s3cret@127.0.0.1:{site.Port}/runtime?sslmode=disable", "select 1", TimeSpan.FromSeconds(30));
        return (await outside.AskAsync(asked)).Answer.Should().BeOfType<NoAnswer>().Subject;
    }

    private static async Task FloodAsync(Socket socket, CancellationToken cancellation)
    {
        var piece = new byte[64 * 1024];
        while (true)
        {
            await socket.SendAsync(piece, cancellation);
        }
    }

    private static async Task DripAsync(Socket socket, CancellationToken cancellation)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await tick.WaitForNextTickAsync(cancellation))
        {
            await socket.SendAsync(new byte[1], cancellation);
        }
    }
}
