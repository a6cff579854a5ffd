using FluentAssertions.Specialized;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Ending;
using RolloutSpecs.Probes.Evidence;
using RolloutSpecs.Publishing;
using RolloutSpecs.Run.Concluding;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Run;

/// <summary>Whatever fails on the way, no success and no go is left behind a red run.</summary>
public sealed class ConclusionSpecs : IDisposable
{
    private readonly ScratchFolder folder = new();
    private readonly ScriptedGitHub gitHub = new();
    private readonly MadeDraft draft;

    public ConclusionSpecs() => draft = new MadeDraft(folder.File("artifacts"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_succeeds_is_begun_rendered_completed_and_placed_in_this_order()
    {
        var placed = await ConcludeAsync();

        placed.Decision.Stages.Single().Kind.Should().Be(DecisionKind.Go);
        gitHub.Told.Should().Equal("issues", "begin", "summary: complete", "complete: success");
        gitHub.FilesAtCompletion.Should().BeEmpty();
        Handed().Should().Be("go");
        Files().Should().Equal("decision.json");
    }

    [Theory]
    [InlineData("issues")]
    [InlineData("begin")]
    public async Task What_cannot_be_begun_is_a_no_go_everywhere(string point)
    {
        gitHub.FailsAt = point;

        var placed = await ConcludeAsync();

        placed.Decision.Stages.Single().Kind.Should().Be(DecisionKind.NoGo);
        gitHub.Told.Should().NotContain("complete: success");
        Handed().Should().Be("no-go");
        Placed().Should().Contain("no-go");
    }

    [Theory]
    [InlineData("summary: complete")]
    [InlineData("complete: success")]
    public async Task What_cannot_be_completed_is_rendered_anew_as_a_no_go_and_taken_back(string point)
    {
        gitHub.FailsAt = point;

        var placed = await ConcludeAsync();

        placed.Decision.Stages.Single().Blockers.Should().Contain(blocker => blocker.Gate == "publishing");
        gitHub.Told[^2..].Should().Equal("summary: revoke", "revoke: failure");
        Handed().Should().Be("no-go");
        Placed().Should().Contain("no-go");
        Files().Should().Equal("decision.json");
    }

    [Fact]
    public async Task Artifacts_that_cannot_be_rendered_are_red_before_anybody_is_told()
    {
        draft.FailsAtRendering = 1;

        await RedAsync<IOException>();

        gitHub.Told.Should().Equal("issues", "begin");
        Files().Should().BeEmpty();
    }

    [Fact]
    public async Task Artifacts_that_cannot_be_prepared_are_red_before_anybody_is_told()
    {
        Directory.CreateDirectory(folder.File("artifacts"));
        await File.WriteAllTextAsync(folder.File("artifacts/decision.json"), "an earlier one", TestContext.Current.CancellationToken);

        await RedAsync<IOException>();

        gitHub.Told.Should().Equal("issues", "begin");
        Placed().Should().Be("an earlier one");
    }

    [Fact]
    public async Task Artifacts_that_cannot_be_rendered_anew_are_red_and_the_check_is_taken_back()
    {
        gitHub.FailsAt = "summary: complete";
        draft.FailsAtRendering = 2;

        await RedAsync<IOException>();

        gitHub.Told[^2..].Should().Equal("summary: revoke", "revoke: failure");
        Files().Should().BeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Artifacts_that_cannot_be_placed_are_red_and_the_check_is_taken_back(string? runFolder)
    {
        gitHub.AtCompletion = () => File.WriteAllText(folder.File("artifacts/decision.json"), "another run's");

        await RedAsync<IOException>(runFolder is null ? null : folder.File(runFolder));

        gitHub.Told[^2..].Should().Equal("summary: revoke", "revoke: failure");
        Placed().Should().Be("another run's");
        Files().Should().Equal("decision.json");
    }

    [Fact]
    public async Task A_handover_that_cannot_be_written_is_red_and_no_artifact_is_left()
    {
        await RedAsync<DirectoryNotFoundException>(folder.File("gone"));

        gitHub.Told[^1].Should().Be("revoke: failure");
        Files().Should().BeEmpty();
    }

    [Fact]
    public async Task Where_nothing_is_published_a_handover_that_cannot_be_written_leaves_no_artifact_either()
    {
        var conclude = () => Conclusion.ConcludeAsync(draft, new RunPublisher(null), folder.File("gone"));

        await conclude.Should().ThrowAsync<DirectoryNotFoundException>();
        Files().Should().BeEmpty();
    }

    private async Task<RunArtifacts> ConcludeAsync()
    {
        var concluded = await ConcludeAsync(folder.File(""));
        Handover.Read(folder.File(""))!.Place();
        return concluded;
    }

    private Task<RunArtifacts> ConcludeAsync(string? runFolder)
    {
        gitHub.Artifacts = folder.File("artifacts");
        var target = new PublicationTarget(["check", "summary", "issues"], "khala/runtime", new string('a', 40), null, null);
        var publisher = new RunPublisher(new GatePublication(gitHub, target, MadeDraft.Scope));
        return Conclusion.ConcludeAsync(draft, publisher, runFolder);
    }

    private Task<ExceptionAssertions<T>> RedAsync<T>()
        where T : Exception => RedAsync<T>(folder.File(""));

    private Task<ExceptionAssertions<T>> RedAsync<T>(string? runFolder)
        where T : Exception => FluentActions.Awaiting(() => ConcludeAsync(runFolder)).Should().ThrowAsync<T>();

    private string? Handed() => Handover.Read(folder.File(""))?.Decision;

    private string Placed() => File.ReadAllText(folder.File("artifacts/decision.json"));

    private IEnumerable<string?> Files() =>
        Directory.Exists(folder.File("artifacts")) ? Directory.GetFiles(folder.File("artifacts")).Select(Path.GetFileName) : [];
}
