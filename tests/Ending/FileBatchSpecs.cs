using RolloutSpecs.Ending;
using RolloutSpecs.Ending.Files;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Ending;

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
    public void Prepared_files_are_nowhere()
    {
        batch.Prepare();

        Files().Should().BeEmpty();
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
    public void What_exists_already_cannot_be_prepared()
    {
        Directory.CreateDirectory(folder.File("two"));
        File.WriteAllText(folder.File("two/decision.json"), "an earlier one");

        var prepare = batch.Prepare;

        prepare.Should().Throw<IOException>().WithMessage("*two/decision.json exists already, and an artifact is never overwritten*");
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
    public void What_was_handed_over_is_placed_as_it_was_written()
    {
        var run = Directory.CreateDirectory(folder.File("run")).FullName;
        new Handover("go", "words", false, batch.HandOver(run)).Write(run);

        Handover.Read(run)!.Place();

        File.ReadAllText(folder.File("two/decision.json")).Should().Be("a decision");
    }

    [Fact]
    public void What_was_changed_after_it_was_handed_over_is_not_placed()
    {
        var handed = batch.HandOver(Directory.CreateDirectory(folder.File("run")).FullName);
        File.WriteAllText(handed[^1].Source, "another decision");

        var place = new Handover("go", "words", false, handed).Place;

        place.Should().Throw<IOException>().WithMessage("*is not the one that this run wrote");
        File.Exists(folder.File("two/decision.json")).Should().BeFalse();
    }

    private IEnumerable<string?> Files() => Directory.GetFiles(folder.File(""), "*", SearchOption.AllDirectories).Select(Path.GetFileName);
}
