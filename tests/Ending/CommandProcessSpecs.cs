using System.Globalization;
using RolloutSpecs.Ending;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Ending;

public sealed class CommandProcessSpecs : IDisposable
{
    private readonly ScratchFolder folder = new();

    private string Runs => folder.File("runs");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Nobody_has_the_last_words_before_someone_says_so()
    {
        CommandProcess.Find(Runs).Should().BeNull();

        CommandProcess.Announce(Runs);

        CommandProcess.Find(Runs).Should().Be(Environment.ProcessId);
    }

    [Fact]
    public void Who_has_had_them_is_not_found_again()
    {
        CommandProcess.Announce(Runs);

        CommandProcess.Withdraw(Runs);

        CommandProcess.Find(Runs).Should().BeNull();
        Directory.GetFiles(Runs).Should().BeEmpty();
    }

    [Fact]
    public void What_an_ended_process_of_the_same_number_left_says_nothing()
    {
        CommandProcess.Announce(Runs);
        var mine = Path.Combine(Runs, $"{Environment.ProcessId}.command");
        File.SetLastWriteTime(mine, DateTime.Parse("2020-01-01", CultureInfo.InvariantCulture));

        CommandProcess.Find(Runs).Should().BeNull();
    }

    [Fact]
    public void What_ended_processes_left_goes_with_the_next()
    {
        Directory.CreateDirectory(Runs);
        var left = Path.Combine(Runs, $"{int.MaxValue}.command");
        File.WriteAllText(left, "");

        CommandProcess.Announce(Runs);

        File.Exists(left).Should().BeFalse();
    }
}
