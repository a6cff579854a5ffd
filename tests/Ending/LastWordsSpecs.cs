using RolloutSpecs.Ending;
using RolloutSpecs.Ending.Files;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Ending;

public sealed class LastWordsSpecs : IDisposable
{
    private readonly ScratchFolder folder = new();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();
    private readonly string run;

    public LastWordsSpecs()
    {
        run = Directory.CreateDirectory(folder.File("run")).FullName;
        var files = new FileBatch();
        files.Add(folder.File("artifacts/decision.json"), "go");
        new Handover("go", "REHEARSAL GO  Stage 2", false, files.HandOver(run)).Write(run);
    }

    private bool IsPlaced => File.Exists(folder.File("artifacts/decision.json"));

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_run_that_logger_and_platform_call_green_is_placed_and_said()
    {
        GreenRun.Say(run);
        GreenRun.Read(run)!.Conclude();

        Say().Should().Be(0);

        output.ToString().Trim().Should().Be("REHEARSAL GO  Stage 2");
        IsPlaced.Should().BeTrue();
        Directory.Exists(run).Should().BeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_run_that_nobody_concluded_is_a_no_go(bool isGreen)
    {
        if (isGreen)
        {
            GreenRun.Say(run);
        }

        Say().Should().Be(1);

        error.ToString().Should().StartWith("NO-GO  the run broke off");
        IsPlaced.Should().BeFalse();
        Directory.Exists(run).Should().BeFalse();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void What_the_logger_says_of_a_red_run_comes_last_and_nothing_is_placed(int exitCode)
    {
        RunFolder.Own(run, Environment.ProcessId);
        RedRun.TrySay(run, "REHEARSAL NO-GO  Stage 2").Should().BeTrue();

        Say(exitCode).Should().Be(1);

        output.ToString().Trim().Should().Be("REHEARSAL NO-GO  Stage 2");
        error.ToString().Should().BeEmpty();
        IsPlaced.Should().BeFalse();
        Directory.GetFileSystemEntries(folder.File("")).Should().BeEmpty();
    }

    [Fact]
    public void Where_the_runs_folder_is_gone_the_logger_prints_them_itself()
    {
        RunFolder.Own(run, Environment.ProcessId);
        Directory.Delete(run, recursive: true);

        RedRun.TrySay(run, "REHEARSAL NO-GO  Stage 2").Should().BeFalse();
    }

    [Fact]
    public void Where_nobody_has_the_last_words_the_logger_prints_them_itself() =>
        RedRun.TrySay(run, "REHEARSAL NO-GO  Stage 2").Should().BeFalse();

    [Fact]
    public void A_green_run_whose_process_ends_red_is_a_no_go()
    {
        GreenRun.Say(run);
        GreenRun.Read(run)!.Conclude();

        Say(exitCode: 2).Should().Be(2);

        IsPlaced.Should().BeFalse();
    }

    [Fact]
    public void Artifacts_that_cannot_be_placed_take_the_green_back()
    {
        GreenRun.Say(run);
        GreenRun.Read(run)!.Conclude();
        Directory.CreateDirectory(folder.File("artifacts"));
        File.WriteAllText(folder.File("artifacts/decision.json"), "another run's");

        Say().Should().Be(1);

        error.ToString().Should().StartWith("NO-GO  the artifacts could not be put in place");
        output.ToString().Should().BeEmpty();
    }

    [Fact]
    public void A_red_run_that_has_had_its_last_words_gets_no_others()
    {
        Directory.Delete(run, recursive: true);

        Say(exitCode: 1).Should().Be(1);

        (output.ToString() + error).Should().BeEmpty();
    }

    [Fact]
    public void A_green_run_whose_folder_is_gone_is_a_no_go()
    {
        Directory.Delete(run, recursive: true);

        Say().Should().Be(1);

        error.ToString().Should().StartWith("NO-GO  ");
    }

    private int Say(int exitCode = 0) => LastWords.Say(run, output, error, exitCode);
}
