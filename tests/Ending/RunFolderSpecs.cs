using RolloutSpecs.Ending;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Ending;

public sealed class RunFolderSpecs : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_a_killed_run_left_goes_with_the_next_and_what_a_living_one_has_stays()
    {
        var (left, living, mine) = (Folder("left"), Folder("living"), Folder("mine"));
        File.WriteAllText(left + ".owner", int.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture));
        RunFolder.Own(living, Environment.ProcessId);

        RunFolder.Own(mine, Environment.ProcessId);

        Directory.Exists(left).Should().BeFalse();
        Directory.Exists(living).Should().BeTrue();
        Directory.Exists(mine).Should().BeTrue();
    }

    [Fact]
    public void A_run_that_ends_leaves_nothing()
    {
        var mine = Folder("mine");
        RunFolder.Own(mine, Environment.ProcessId);

        RunFolder.TryDelete(mine).Should().BeNull();

        Directory.GetFileSystemEntries(folder.File("")).Should().BeEmpty();
    }

    [Fact]
    public void Whose_last_words_a_run_waits_for_is_known_also_where_its_folder_is_gone()
    {
        var (mine, gone, other) = (Folder("mine"), Folder("gone"), Folder("other"));
        RunFolder.Own(other, 1);
        RunFolder.Own(mine, Environment.ProcessId);
        RunFolder.Own(gone, Environment.ProcessId);

        RunFolder.TryEmpty(gone).Should().BeNull();

        RunFolder.OwnedBy(folder.File(""), Environment.ProcessId).Select(Path.GetFileName).Should().Equal("gone", "mine");
    }

    private string Folder(string name) => Directory.CreateDirectory(folder.File(name)).FullName;
}
