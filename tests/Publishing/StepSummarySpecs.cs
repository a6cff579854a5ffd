using RolloutSpecs.Publishing.Asking;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Publishing;

public sealed class StepSummarySpecs : IDisposable
{
    private readonly ScratchFolder folder = new();

    [Fact]
    public async Task The_report_is_appended_to_what_is_there()
    {
        var file = folder.File("summary.md");
        await File.WriteAllTextAsync(file, "before", TestContext.Current.CancellationToken);

        (await SummariseAsync(file, "# Report\n")).Problems.Should().BeEmpty();

        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Should().Be("before\n\n# Report\n");
    }

    [Fact]
    public async Task It_stays_below_what_GitHub_takes()
    {
        var file = folder.File("summary.md");
        await File.WriteAllTextAsync(file, new string('x', 600_000), TestContext.Current.CancellationToken);

        (await SummariseAsync(file, string.Concat(Enumerable.Repeat("a line\n", 200_000)))).Problems.Should().BeEmpty();
        new FileInfo(file).Length.Should().BeInRange(1_000_000, 1024 * 1024);
        var full = await SummariseAsync(file, "# Report\n");

        full.Problems.Should().ContainSingle().Which.Reason.Should().Contain("bytes already, and GitHub takes 1 MiB");
    }

    [Fact]
    public async Task One_that_cannot_be_written_is_a_problem()
    {
        var published = await SummariseAsync(folder.File("no/folder/summary.md"), "# Report\n");

        published.Problems
            .Should().ContainSingle()
            .Which.Reason
            .Should().StartWith("the job's summary could not be published: the file cannot be written");
    }

    public void Dispose() => folder.Dispose();

    private static async Task<Published> SummariseAsync(string file, string markdown)
    {
        await using var rig = await Rig.StartAsync(summaryFile: file);
        var publication = rig.Publication("summary");
        var decision = Made.Stage2(("Evictions", null));
        return await publication.CompleteAsync(await publication.BeginAsync(decision, []), decision, markdown);
    }
}
