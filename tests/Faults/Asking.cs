using System.Net.Sockets;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Probes;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Tests.Infra;
using RolloutSpecs.Tests.Rehearsal.Lane;
using RolloutSpecs.Tests.SyncTables;

namespace RolloutSpecs.Tests.Faults;

/// <summary>Asks the real outside.</summary>
internal static class Asking
{
    private static readonly Dictionary<string, string?> NoVariables = [];

    /// <summary>Asks, by a clock that may be faster than the machine's.</summary>
    public static async Task<Answer> OutsideAsync(Question question, double speed = 1)
    {
        var clock = new FastClock(speed);
        await using var http = new HttpAsker(clock);
        var redactor = new Redactor([]);
        var outside = new RealOutside(http, new ProcessAsker(clock, new Progress<string>(), redactor), clock, redactor);
        return (await outside.AskAsync(question)).Answer;
    }

    /// <summary>Asks a server over HTTP that answers as a test says.</summary>
    public static async Task<Answer> HttpAsync(Func<Socket, CancellationToken, Task> answer, double speed = 1)
    {
        await using var site = RawSite.StartHttp(answer);
        using var request = new HttpRequestMessage(HttpMethod.Get, site.Address);
        return await OutsideAsync(new HttpQuestion("q", "c", request, Limits.Probe), speed);
    }

    /// <summary>Runs a shell script as a process that is asked.</summary>
    public static Task<Answer> ProcessAsync(string script, double speed = 1) => OutsideAsync(
        new ProcessQuestion("q", "c", "sh", ["-c", script], Path.GetTempPath(), NoVariables, Limits.Probe), speed);

    /// <summary>Asks a server that is believed to be PostgreSQL and begins a message of 2 GB.</summary>
    public static async Task<Answer> DatabaseAsync(char message, Func<Socket, CancellationToken, Task> goOn, double speed = 1)
    {
        await using var site = RawSite.Start(
            (socket, cancellation) => BarePostgres.BeginTwoGigabytesAsync(socket, message, goOn, cancellation));
        return await OutsideAsync(
            new DatabaseQuestion(
                "q", "c", $"postgresql://reader:s3cret@127.0.0.1:{site.Port}/runtime?sslmode=disable", "select 1", Limits.Probe),
            speed);
    }
}
