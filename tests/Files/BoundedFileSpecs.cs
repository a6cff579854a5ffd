using RolloutSpecs.Probes.Files;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Files;

/// <summary>Every reader of a file from outside against all that may lie there instead: no wait, no full memory, a reason.</summary>
public class BoundedFileSpecs
{
    public static MatrixTheoryData<string, string> ReadersAndKinds => new(ReadersOfFiles.All.Keys, OddFile.Kinds.Keys);

    [Theory]
    [MemberData(nameof(ReadersAndKinds))]
    public async Task A_reader_says_what_lies_where_a_file_should(string reader, string kind)
    {
        Requires.Posix();
        using var folder = new ScratchFolder();
        var path = folder.File(ReadersOfFiles.NameFor(reader));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        OddFile.Lay(kind, path);

        var said = await Task.Run(() => ReadersOfFiles.All[reader](path), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        said.Should().Contain(ReadersOfFiles.SaidBy(reader, kind));
    }

    [Fact]
    public void A_file_that_tells_no_length_is_read_to_its_end()
    {
        Requires.Posix();

        BoundedFile.ReadText("/proc/self/status").Should().Contain("VmRSS");
    }

    [Fact]
    public void A_file_of_the_most_bytes_is_read_and_one_of_a_byte_more_is_not()
    {
        using var folder = new ScratchFolder();
        var path = folder.File("ledger.yaml");
        File.WriteAllText(path, "0123456789");

        BoundedFile.ReadText(path, 10).Should().Be("0123456789");
        FluentActions.Invoking(() => BoundedFile.ReadText(path, 9)).Should().Throw<IOException>().WithMessage(
            $"expected at most 9 bytes in {path}, seen 10 bytes: look whether it is the file that was meant");
    }

    [Fact]
    public void A_file_is_read_as_its_byte_order_mark_says()
    {
        using var folder = new ScratchFolder();
        var path = folder.File("ledger.yaml");
        File.WriteAllText(path, "müde", System.Text.Encoding.Unicode);

        BoundedFile.ReadText(path).Should().Be("müde");
    }
}
