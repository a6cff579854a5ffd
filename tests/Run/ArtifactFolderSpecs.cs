using RolloutSpecs.Run.Configuring;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Run;

public sealed class ArtifactFolderSpecs : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Artifacts =>
        ["report.html", "gate-report.md", "decision.json", "decision.intoto.json", "cucumber-messages.ndjson", "evidence"];

    [Fact]
    public void A_folder_that_is_given_is_taken_as_it_is() =>
        ArtifactFolder.Choose(folder.File(""), folder.File("mine"), new Noon()).Should().Be(folder.File("mine"));

    [Theory]
    [MemberData(nameof(Artifacts))]
    public void A_given_folder_that_holds_an_artifact_is_refused(string artifact)
    {
        Directory.CreateDirectory(folder.File($"mine/{artifact}"));

        var choose = () => ArtifactFolder.Choose(folder.File(""), folder.File("mine"), new Noon());

        choose.Should().Throw<IOException>().WithMessage($"*{artifact} exists already*name an empty folder in ROLLOUT_ARTIFACTS");
    }

    [Fact]
    public void The_usual_folder_is_named_for_the_time_and_two_at_one_instant_are_two()
    {
        var usual = ArtifactFolder.Choose(folder.File(""), null, new Noon());
        Directory.CreateDirectory(usual);

        Path.GetRelativePath(folder.File(""), usual).Should().Be(Path.Combine("artifacts", "gate", "20261123T120000Z"));
        ArtifactFolder.Choose(folder.File(""), null, new Noon()).Should().Be($"{usual}-2");
    }

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    }
}
