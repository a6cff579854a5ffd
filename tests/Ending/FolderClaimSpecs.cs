using System.Globalization;
using RolloutSpecs.Ending;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Ending;

public sealed class FolderClaimSpecs : IDisposable
{
    private readonly ScratchFolder folder = new();

    private string Status => folder.File("status");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_is_one_runs_until_it_is_given_back()
    {
        using (var first = FolderClaim.Take(Status, null))
        {
            using var second = FolderClaim.Take(Status, null);

            first.Holder.Should().BeNull();
            second.Holder.Should().Be(Environment.ProcessId);
        }

        using var third = FolderClaim.Take(Status, null);
        third.Holder.Should().BeNull();
    }

    [Fact]
    public void A_folder_that_was_there_stays()
    {
        Directory.CreateDirectory(Status);

        FolderClaim.Take(Status, null).Dispose();

        Directory.GetFileSystemEntries(folder.File("")).Should().BeEquivalentTo(Status);
        Directory.GetFiles(Status).Should().BeEmpty();
    }

    [Fact]
    public void What_a_killed_run_claimed_is_anybodys()
    {
        Directory.CreateDirectory(Status);
        File.WriteAllText(Path.Combine(Status, ".gate-run"), int.MaxValue.ToString(CultureInfo.InvariantCulture));

        using var claim = FolderClaim.Take(Status, null);

        claim.Holder.Should().BeNull();
    }

    [Fact]
    public void The_claim_of_a_run_whose_last_words_are_anothers_outlives_its_host_and_goes_with_the_run()
    {
        var run = Directory.CreateDirectory(folder.File("run")).FullName;
        RunFolder.Own(run, Environment.ProcessId);
        FolderClaim.Take(Status, run).Dispose();
        using (var other = FolderClaim.Take(Status, null))
        {
            other.Holder.Should().Be(Environment.ProcessId);
        }

        RunFolder.TryDelete(run);

        Directory.GetFileSystemEntries(folder.File("")).Should().BeEmpty("the run made the folder, and wrote nothing there");
    }
}
