using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Tests.Probes;

public class ProcessAskerSpecs
{
    [Fact]
    public async Task A_process_that_ends_is_told_with_exit_code_and_both_outputs() =>
        (await AskAsync("sh", "-c", "echo out; echo err >&2; exit 3")).Should().Be(new ProcessAnswer(3, "out\n", "err\n"));

    [Fact]
    public async Task A_process_that_hangs_is_ended_with_its_children_and_what_it_printed_is_kept()
    {
        var folder = Directory.CreateTempSubdirectory("rolloutspecs-hang-");
        var alive = Path.Combine(folder.FullName, "alive");

        var answer = await AskAsync(
            TimeSpan.FromSeconds(2), "sh", "-c", $"echo started; sh -c 'echo $$ > {alive}; sleep 600 & echo $! >> {alive}; wait' & wait");

        var none = answer.Should().BeOfType<NoAnswer>().Subject;
        none.Kind.Should().Be(NoAnswerKind.TimedOut);
        none.Message.Should().Be("not ended within 2 s; it and its children were ended");
        none.Output.Should().Contain("started");
        foreach (var id in await File.ReadAllLinesAsync(alive, TestContext.Current.CancellationToken))
        {
            await EndOfAsync(int.Parse(id, System.Globalization.CultureInfo.InvariantCulture));
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_executable_that_is_not_there_is_not_started() =>
        (await AskAsync("/no/such/cargo")).Should().BeOfType<NoAnswer>().Which.Kind.Should().Be(NoAnswerKind.NotStarted);

    [Theory]
    [InlineData("yes", "output")]
    [InlineData("tr '\\0' x < /dev/zero", "output")]
    [InlineData("tr '\\0' x < /dev/zero >&2", "error output")]
    public async Task Output_or_a_line_without_end_ends_the_process_and_says_what_was_too_much(string script, string what)
    {
        var none = (await AskAsync("sh", "-c", script)).Should().BeOfType<NoAnswer>().Subject;

        none.Kind.Should().Be(NoAnswerKind.Unreadable);
        none.Message.Should().Be($"more than 16777216 characters of {what}; it and its children were ended");
        none.Output.Length.Should().Be(64 * 1024);
    }

    [Fact]
    public async Task Lines_end_alike_whatever_ended_them_and_the_last_one_too() =>
        (await AskAsync("printf", "a\\r\\nb\\rc\\nd")).Should().Be(new ProcessAnswer(0, "a\nb\nc\nd\n", ""));

    /// <summary>Returns once a process is gone; a killed one may take a moment to be reaped.</summary>
    private static async Task EndOfAsync(int id)
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(id);
            await process.WaitForExitAsync(bound.Token);
        }
        catch (ArgumentException)
        {
            // It is gone already.
        }
    }

    private static Task<Answer> AskAsync(string executable, params string[] arguments) =>
        AskAsync(TimeSpan.FromSeconds(30), executable, arguments);

    private static Task<Answer> AskAsync(TimeSpan limit, string executable, params string[] arguments) =>
        new ProcessAsker(TimeProvider.System, new Progress<string>(), new Redactor([])).AskAsync(
            new ProcessQuestion("q", "c", executable, arguments, Path.GetTempPath(), new Dictionary<string, string?>(), limit));
}
