using RolloutSpecs.Run.Concluding;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Run;

public sealed class FileBatchSpecs : IDisposable
{
    private readonly ScratchFolder folder = new();
    private readonly FileBatch batch = new();

    public FileBatchSpecs()
    {
        batch.Add(folder.File("one/report.html"), "a report");
        batch.Add(folder.File("two/decision.json"), "a decision");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Prepared_files_lie_beside_their_places_and_not_in_them()
    {
        batch.Prepare();

        File.Exists(folder.File("two/decision.json")).Should().BeFalse();
        File.ReadAllText(folder.File("two/decision.json.writing")).Should().Be("a decision");
    }

    [Fact]
    public void Placed_files_are_in_their_places_and_nothing_is_beside_them()
    {
        batch.Prepare();
        batch.Place();

        File.ReadAllText(folder.File("one/report.html")).Should().Be("a report");
        Files().Should().BeEquivalentTo("report.html", "decision.json");
    }

    [Fact]
    public void Where_one_cannot_be_prepared_none_is_left()
    {
        Directory.CreateDirectory(folder.File("two"));
        File.WriteAllText(folder.File("two/decision.json"), "an earlier one");

        var prepare = batch.Prepare;

        prepare.Should().Throw<IOException>().WithMessage("*two/decision.json exists already, and an artifact is never overwritten*");
        Files().Should().BeEquivalentTo("decision.json");
        File.ReadAllText(folder.File("two/decision.json")).Should().Be("an earlier one");
    }

    [Fact]
    public void Where_one_has_come_to_be_there_meanwhile_none_of_the_batch_is_left()
    {
        batch.Prepare();
        File.WriteAllText(folder.File("two/decision.json"), "another run's");

        var place = batch.Place;

        place.Should().Throw<IOException>();
        Files().Should().BeEquivalentTo("decision.json");
        File.ReadAllText(folder.File("two/decision.json")).Should().Be("another run's");
    }

    [Fact]
    public void Two_runs_that_prepare_the_same_file_do_not_both()
    {
        batch.Prepare();
        var other = new FileBatch();
        other.Add(folder.File("two/decision.json"), "another run's");

        other.Invoking(run => run.Prepare()).Should().Throw<IOException>();
        batch.Place();

        File.ReadAllText(folder.File("two/decision.json")).Should().Be("a decision");
    }

    [Fact]
    public void What_was_discarded_is_gone_and_may_be_discarded_again()
    {
        batch.Prepare();
        batch.Discard();
        batch.Discard();

        Files().Should().BeEmpty();
    }

    private IEnumerable<string?> Files() => Directory.GetFiles(folder.File(""), "*", SearchOption.AllDirectories).Select(Path.GetFileName);
}
