using RolloutSpecs.Ending;
using RolloutSpecs.Ending.Files;
using RolloutSpecs.Logger;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Runbook;

public sealed class LoggerSpecs : IDisposable
{
    private const string Words = "REHEARSAL GO  Stage 0";
    private static readonly RunOutcome Green = new(3, 3, null);

    private readonly ScratchFolder folder = new();
    private readonly string run;

    public LoggerSpecs() => run = Directory.CreateDirectory(folder.File("run")).FullName;

    private string Decision => folder.File("artifacts/decision.json");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_green_run_is_called_green_and_nothing_is_said_or_placed_yet()
    {
        Hand("go");

        LoggedEnd.Conclude(run, Green).Should().BeNull();

        GreenRun.Read(run)!.Words.Should().Be(Words);
        File.Exists(Decision).Should().BeFalse();
    }

    [Fact]
    public void A_no_go_with_a_red_scenario_is_said_and_placed()
    {
        Hand("no-go");

        LoggedEnd.Conclude(run, new RunOutcome(3, 2, null)).Should().Be(Words);

        File.ReadAllText(Decision).Should().Be("no-go");
        Directory.Exists(run).Should().BeFalse("it may hold secrets");
    }

    [Theory]
    [InlineData("no-go", Words)]
    [InlineData("go", "NO-GO  ")]
    public void What_could_not_be_published_is_red_where_every_scenario_is_green(string decision, string words)
    {
        Hand(decision, isUnpublished: true);

        LoggedEnd.Conclude(run, Green).Should().StartWith(words);

        File.Exists(Decision).Should().Be(decision == "no-go");
    }

    [Theory]
    [InlineData("go", 3, 2, null)]
    [InlineData("partial", 3, 2, null)]
    [InlineData("no-go", 3, 3, null)]
    [InlineData("go", 3, 3, "the run was aborted")]
    public void Artifacts_and_scenarios_that_disagree_are_a_no_go_and_not_placed(string decision, int executed, int green, string? broken)
    {
        Hand(decision);

        LoggedEnd.Conclude(run, new RunOutcome(executed, green, broken)).Should().StartWith("NO-GO  ");

        File.Exists(Decision).Should().BeFalse();
    }

    [Theory]
    [InlineData("go", false)]
    [InlineData("partial", true)]
    public void What_the_host_tells_of_a_failure_is_red_whatever_it_handed_over(string decision, bool isPlaced)
    {
        Hand(decision);
        File.WriteAllText(Path.Combine(run, "failure"), "stage 0 was asked for as a whole");

        LoggedEnd.Conclude(run, Green).Should().StartWith("NO-GO  stage 0 was asked for as a whole");

        File.Exists(Decision).Should().Be(isPlaced);
    }

    [Fact]
    public void A_no_go_that_cannot_be_placed_says_so()
    {
        Hand("no-go");
        Directory.CreateDirectory(Path.GetDirectoryName(Decision)!);
        File.WriteAllText(Decision, "another run's");

        LoggedEnd.Conclude(run, new RunOutcome(3, 2, null)).Should().StartWith("NO-GO  the artifacts could not be put in place");

        File.ReadAllText(Decision).Should().Be("another run's");
    }

    [Theory]
    [InlineData(null, "NO-GO  the run ended without a decision\n       What to do: look at the errors above")]
    [InlineData("the disk is full", "NO-GO  the disk is full\n       What to do: look at the errors above")]
    public void A_host_that_hands_nothing_over_is_a_no_go_with_what_it_told(string? failure, string words)
    {
        if (failure is not null)
        {
            File.WriteAllText(Path.Combine(run, "failure"), failure);
        }

        LoggedEnd.Conclude(run, Green).Should().Be(words);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void A_handover_that_cannot_be_read_is_a_no_go(string text)
    {
        File.WriteAllText(Path.Combine(run, "handover.json"), text);

        LoggedEnd.Conclude(run, Green).Should().StartWith("NO-GO  ");
    }

    [Fact]
    public void A_run_that_was_stopped_says_so_and_not_to_check_the_filter() =>
        LoggedEnd.Conclude(run, new RunOutcome(0, 0, "the run was cancelled"))
            .Should().Be("NO-GO  the run was cancelled\n       What to do: look at the errors above, then run the gate again");

    [Fact]
    public void No_scenario_is_a_no_go_even_beside_an_earlier_handover()
    {
        Hand("go");

        LoggedEnd.Conclude(run, new RunOutcome(0, 0, null)).Should().StartWith("NO-GO  no scenario ran");
        LoggedEnd.Conclude("", Green).Should().StartWith("NO-GO  ");
    }

    private void Hand(string decision, bool isUnpublished = false)
    {
        var files = new FileBatch();
        files.Add(Decision, decision);
        new Handover(decision, Words, isUnpublished, files.HandOver(run)).Write(run);
    }
}
