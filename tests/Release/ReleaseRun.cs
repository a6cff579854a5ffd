using System.CommandLine;
using RolloutSpecs.Release;

namespace RolloutSpecs.Tests.Release;

/// <summary>What the command printed and how it ended.</summary>
internal sealed record ReleaseRun(int ExitCode, string Output, string Error)
{
    public static Task<ReleaseRun> OfAsync(DateTimeOffset now, params string[] arguments) => OfAsync(now, [], arguments);

    public static async Task<ReleaseRun> OfAsync(DateTimeOffset now, Dictionary<string, string> variables, string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await ReleaseCommand.Root(new StandingClock(now), name => variables.GetValueOrDefault(name))
            .Parse(arguments)
            .InvokeAsync(
                new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return new ReleaseRun(exit, output.ToString(), error.ToString());
    }
}
