using RolloutSpecs.Gates;
using RolloutSpecs.Probes;
using RolloutSpecs.Run.Composing;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Run;

public sealed class PublicationTargetsSpecs : IDisposable
{
    private const string Commit = "0123456789012345678901234567890123456789";
    private const string Other = "abcdefabcdefabcdefabcdefabcdefabcdefabcd";

    private readonly ScratchFolder folder = new();
    private readonly Dictionary<string, string> values = new()
    {
        ["ROLLOUT_PUBLISH"] = "check,issues",
        ["GITHUB_REPOSITORY"] = "khala/runtime",
    };

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_live_run_publishes_on_the_commit_that_GitHub_names()
    {
        values["GITHUB_SHA"] = Commit;

        (await FindAsync()).Should().BeEquivalentTo(new PublicationTarget(["check", "issues"], "khala/runtime", Commit, null, null));
    }

    [Theory]
    [InlineData("""{"pull_request":{"head":{"sha":"abcdefabcdefabcdefabcdefabcdefabcdefabcd"}}}""")]
    [InlineData("""{"merge_group":{"head_sha":"abcdefabcdefabcdefabcdefabcdefabcdefabcd"}}""")]
    public async Task The_events_own_commit_is_the_one_whose_checks_are_required(string text)
    {
        values["GITHUB_SHA"] = Commit;
        Event(text);

        (await FindAsync())!.Commit.Should().Be(Other);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("no JSON")]
    [InlineData("""{"pull_request":{}}""")]
    [InlineData("""{"pull_request":{"head":{"sha":1}}}""")]
    public async Task An_event_that_cannot_be_read_is_a_problem(string text)
    {
        values["GITHUB_SHA"] = Commit;
        Event(text);

        (await FindAsync())!.Problem.Should().StartWith("GITHUB_EVENT_PATH should hold the file of the event");
    }

    [Fact]
    public async Task Without_GitHub_the_checkout_is_asked() => (await FindAsync())!.Commit.Should().Be(Other);

    [Fact]
    public async Task No_commit_is_a_problem()
    {
        values["GITHUB_SHA"] = "HEAD";

        (await FindAsync())!.Problem.Should().StartWith("no commit to publish the check on");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("khala")]
    public async Task No_repository_is_a_problem(string? repository)
    {
        values.Remove("GITHUB_REPOSITORY");
        if (repository is not null)
        {
            values["GITHUB_REPOSITORY"] = repository;
        }

        (await FindAsync())!.Problem.Should().StartWith("GITHUB_REPOSITORY is not set");
    }

    [Theory]
    [InlineData("https://github.com", "17", "https://github.com/khala/runtime/actions/runs/17")]
    [InlineData("ftp://github.com", "17", null)]
    [InlineData("https://github.com", "17/..", null)]
    public async Task The_runs_page_is_told_where_its_address_is_one(string server, string run, string? page)
    {
        (values["GITHUB_SHA"], values["GITHUB_SERVER_URL"], values["GITHUB_RUN_ID"]) = (Commit, server, run);

        (await FindAsync())!.RunPage.Should().Be(page);
    }

    [Theory]
    [InlineData(OutsideKind.None)]
    [InlineData(OutsideKind.World)]
    [InlineData(OutsideKind.Record)]
    public async Task Nothing_but_a_live_run_publishes(OutsideKind kind) => (await FindAsync(kind)).Should().BeNull();

    private void Event(string text)
    {
        values["GITHUB_EVENT_PATH"] = folder.File("event.json");
        File.WriteAllText(values["GITHUB_EVENT_PATH"], text);
    }

    private Task<PublicationTarget?> FindAsync(OutsideKind kind = OutsideKind.Live)
    {
        var outside = new Git();
        var settings = new Settings("live", null, "khala", null, null, null, null, null, values);
        var run = new RunOutside(kind, settings, null, DateTimeOffset.UnixEpoch, outside, new Redactor(values), null, []);
        return PublicationTargets.FindAsync(folder.File(""), run, null, new Recorder(outside));
    }

    private sealed class Git : IOutside
    {
        public Task<Exchange> AskAsync(Question question) => Task.FromResult(
            new Exchange(question.Text, question.Command, DateTimeOffset.UnixEpoch, TimeSpan.Zero, new ProcessAnswer(0, Other + "\n", "")));
    }
}
