using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Tests.Faults;

namespace RolloutSpecs.Tests.SyncTables;

/// <summary>A server that is believed to be PostgreSQL, and then says too much, or hardly anything.</summary>
public class BadDatabaseSpecs
{
    /// <summary>Messages of the server that Npgsql reads as a whole: authentication, error, parameter, row.</summary>
    public static TheoryData<char> Messages => ['R', 'E', 'S', 'D'];

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task A_message_of_2_GB_is_not_read(char message)
    {
        var none = (await Asking.DatabaseAsync(message, BarePostgres.FloodAsync)).Should().BeOfType<NoAnswer>().Subject;

        none.Message.Should().Be("the database's answer cannot be read: it sent more than 4194304 bytes");
        none.Kind.Should().Be(NoAnswerKind.Unreadable);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task A_message_that_drips_has_30_s_in_all(char message)
    {
        // Npgsql would wait half a minute more to cancel; this limit is only there so that the test ends.
        var answer = await Asking.DatabaseAsync(message, BarePostgres.DripAsync, speed: 15)
            .WaitAsync(TimeSpan.FromSeconds(25), TestContext.Current.CancellationToken);

        var none = answer.Should().BeOfType<NoAnswer>().Subject;
        none.Message.Should().Be("the database gave no answer within 30 s");
        none.Kind.Should().Be(NoAnswerKind.TimedOut);
    }
}
