using RolloutSpecs.Ending.Files;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Ending;

public sealed class FilePlacementSpecs : IDisposable
{
    // Three files in two folders: as many writes, as many moves, a flush for each folder.
    private const int Steps = 8;

    private readonly ScratchFolder folder = new();

    public static TheoryData<int> EachStep => [.. Enumerable.Range(1, Steps)];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(EachStep))]
    public void Whichever_step_fails_nothing_is_left(int step)
    {
        var writer = new FailingFileWriter(step, isKilled: false);

        Place(writer).Should().Throw<IOException>();

        writer.HasFailed.Should().BeTrue();
        Files().Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(EachStep))]
    public void Before_whichever_step_it_is_killed_a_decision_is_there_only_with_everything(int step)
    {
        Place(new FailingFileWriter(step, isKilled: true)).Should().Throw<IOException>();

        if (Files().Contains("x-stage-2-1.decision.json"))
        {
            Files().Should().BeEquivalentTo("report.html", "decision.json", "x-stage-2-1.decision.json");
        }
    }

    [Fact]
    public void There_is_no_other_step()
    {
        var writer = new FailingFileWriter(Steps + 1, isKilled: false);

        Place(writer).Should().NotThrow();

        writer.HasFailed.Should().BeFalse();
    }

    private Action Place(IFileWriter writer) => () => new FilePlacement(writer).Place(
    [
        (folder.File("artifacts/decision.json"), "go"u8.ToArray()),
        (folder.File("status/x-stage-2-1.decision.json"), "go"u8.ToArray()),
        (folder.File("artifacts/report.html"), "a report"u8.ToArray()),
    ]);

    private IEnumerable<string?> Files() => Directory.GetFiles(folder.File(""), "*", SearchOption.AllDirectories).Select(Path.GetFileName);
}
