using Microsoft.Data.Sqlite;
using RolloutSpecs.Probes.Store;
using RolloutSpecs.Tests.Infra;
using RolloutSpecs.Tests.Store;
using static RolloutSpecs.Tests.Store.StoreRowsRead;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>An observer that cannot write its store says why as it goes, and ends with 1 where its last ticks are lost.</summary>
public sealed class TroubledObserverSpecs : IDisposable
{
    private const string Lost = @"\d+ samples .*; the last \d+ ticks, since .*, are lost: ";
    private readonly ScratchFolder folder = new();

    private string Store => folder.File("observations.db");

    [Fact]
    public async Task Where_another_program_holds_the_store_to_the_end_the_lost_ticks_are_red()
    {
        Requires.Posix();
        await using var observer = new ObserverProcess(Store);
        await Eventually.HoldsAsync(() => Ticks() >= 2, () => observer.Said);
        await using var other = Hold();
        await Eventually.HoldsAsync(() => observer.Said.Contains("end that one", StringComparison.Ordinal), () => observer.Said);

        (await observer.EndAsync()).Should().Be(1, observer.Said);
        observer.Said.Should().MatchRegex($"{Lost}.*database is locked.*another program holds it: end that one");
    }

    [Fact]
    public async Task Where_the_store_can_be_written_again_before_the_end_it_is_green()
    {
        Requires.Posix();
        await using var observer = new ObserverProcess(Store);
        await Eventually.HoldsAsync(() => Ticks() >= 2, () => observer.Said);
        await using (Hold())
        {
            await Eventually.HoldsAsync(() => observer.Said.Contains("end that one", StringComparison.Ordinal), () => observer.Said);
        }

        var had = Ticks();
        await Eventually.HoldsAsync(() => Ticks() > had, () => observer.Said);

        (await observer.EndAsync()).Should().Be(0, observer.Said);
        Rows(Store, "select distinct reason from gap").Should().Contain("the store could not be written");
    }

    [Fact]
    public async Task Where_the_disk_is_full_to_the_end_the_lost_ticks_are_red()
    {
        Requires.Mounts();
        await using var observer = new ObserverProcess(Store, Within("mount -t tmpfs -o size=400k none"));
        await Eventually.HoldsAsync(() => observer.Said.Contains("the disk is full", StringComparison.Ordinal), () => observer.Said);

        (await observer.EndAsync()).Should().Be(1, observer.Said);
        observer.Said.Should().MatchRegex($"{Lost}.*the disk is full: free some of it");
    }

    [Fact]
    public async Task Where_a_stores_file_alone_is_read_only_it_says_so()
    {
        Requires.Mounts();
        StoreRowsRead.Run(Store, StoreSchema.Create);
        await using var observer = new ObserverProcess(
            Store, Within("cd \"$0\" && mount --bind observations.db observations.db && mount -o remount,bind,ro observations.db; :"));

        (await observer.ExitCodeAsync()).Should().Be(1, observer.Said);
        await Eventually.HoldsAsync(() => observer.Said.Contains(Store, StringComparison.Ordinal), () => observer.Said);
        observer.Said.Should().Contain("the file or its folder is read-only: let this user write both");
    }

    [Theory]
    [InlineData("mount -t tmpfs -o size=4k none", "the disk is full: free some of it")]
    [InlineData("mount -t tmpfs -o ro none", "the file or its folder is read-only: let this user write both")]
    public async Task Where_a_store_cannot_be_begun_it_names_the_cause_in_a_line(string mount, string cause)
    {
        Requires.Mounts();
        await using var observer = new ObserverProcess(Store, Within(mount));

        (await observer.ExitCodeAsync()).Should().Be(1, observer.Said);
        await Eventually.HoldsAsync(() => observer.Said.Contains(Store, StringComparison.Ordinal), () => observer.Said);
        observer.Said.Trim().Split('\n').Should().ContainSingle().Which.Should()
            .StartWith($"{Store}: expected a store that can be written, seen ").And.Contain(cause);
    }

    public void Dispose() => folder.Dispose();

    // Seen by this process and those that it starts alone, and gone with them.
    private IReadOnlyList<string> Within(string mount) =>
        ["unshare", "-rm", "sh", "-c", $"{mount} \"$0\" && exec \"$@\"", Path.GetDirectoryName(Store)!];

    private SqliteConnection Hold()
    {
        var other = new SqliteConnection($"Data Source={Store};Pooling=False");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = "begin immediate";
        command.ExecuteNonQuery();
        return other;
    }

    private int Ticks() => File.Exists(Store) && Rows(Store, "select count(*) from sqlite_master where name = 'sample'").Single() == "1"
        ? Rows(Store, "select distinct at from sample").Count
        : 0;
}
