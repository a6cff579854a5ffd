using RolloutSpecs.Run.Testing;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Run;

public class ProgressFileSpecs
{
    [Fact]
    public void What_is_told_stands_in_a_line_each()
    {
        using var folder = new ScratchFolder();
        var progress = new ProgressFile(Path.GetDirectoryName(folder.File("progress")));

        progress.Report("cargo: 5 s");
        progress.Report("cargo: 10 s,\nCompiling");

        File.ReadAllLines(folder.File("progress")).Should().Equal("cargo: 5 s", "cargo: 10 s, Compiling");
    }

    [Fact]
    public void A_folder_that_is_gone_breaks_nothing_off() =>
        new ProgressFile("/no/such/folder").Invoking(progress => progress.Report("cargo: 5 s")).Should().NotThrow();
}
