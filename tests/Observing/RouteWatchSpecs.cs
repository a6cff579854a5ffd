using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Observer.Readings;
using RolloutSpecs.Observer.Run;
using RolloutSpecs.Observer.Store;
using RolloutSpecs.Probes.Cloud;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Tests.Gates;
using RolloutSpecs.Tests.Infra;
using RolloutSpecs.Tests.Observing.Canary;
using RolloutSpecs.Tests.Store;

namespace RolloutSpecs.Tests.Observing;

public sealed class RouteWatchSpecs : IDisposable
{
    private const string Kept = "select service, told from route order by at, service";

    private static readonly Answer Told = new ProcessAnswer(
        0,
        """{ "status": { "traffic": [{ "percent": 5, "revisionName": "b" }, { "percent": 95, "revisionName": "a" }, { "percent": 0, "revisionName": "c" }, { "revisionName": "b", "tag": "internal", "url": "https://internal---runtime.example" }] } }""",
        "");

    private readonly ScratchFolder folder = new();
    private readonly StepClock clock = new();
    private readonly CancellationTokenSource ending =
        CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    private string File => folder.File("observations.db");

    public void Dispose()
    {
        ending.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Each_service_is_kept_at_once_and_then_each_minute()
    {
        using var store = Open();
        var (watch, running) = Watch(store, new Gcloud(_ => Task.FromResult(Told)));
        await KeptAsync(3);
        clock.Advance(TimeSpan.FromSeconds(60));
        await KeptAsync(6);
        await EndAsync(running);

        StoreRowsRead.Rows(File, Kept).Should().HaveCount(6).And.Contain("""runtime|{"percent":{"a":95,"b":5},"tags":{"internal":"b"}}""");
        StoreRowsRead.Rows(File, "select distinct service from route order by 1")
            .Should().Equal("oa-khala-backend", "openagents-control-service", "runtime");
        (await watch.ReadAsync(ending.Token)).Should().BeEquivalentTo(Reading.Nothing);
    }

    [Fact]
    public async Task What_gcloud_does_not_tell_is_kept_as_a_problem_and_told_once_for_as_long_as_it_lasts()
    {
        var answer = new ProcessAnswer(1, "", "ERROR: (gcloud) reauth is needed") as Answer;
        using var store = Open();
        var (watch, running) = Watch(store, new Gcloud(service => Task.FromResult(service == "runtime" ? answer : Told)));
        var problems = new List<SourceProblem>();
        for (var minute = 1; minute <= 4; minute++)
        {
            await KeptAsync(3 * minute);
            problems.AddRange((await watch.ReadAsync(ending.Token)).Problems);
            answer = minute == 2 ? Told : new ProcessAnswer(1, "", "ERROR: (gcloud) reauth is needed");
            clock.Advance(TimeSpan.FromSeconds(60));
        }

        await EndAsync(running);
        problems.AddRange((await watch.ReadAsync(ending.Token)).Problems);
        StoreRowsRead.Rows(File, "select told from route where service = 'runtime' order by at").Take(3).Should().SatisfyRespectively(
            one => one.Should().StartWith("{\"problem\":").And.Contain("reauth"),
            two => two.Should().StartWith("{\"problem\":"),
            three => three.Should().StartWith("{\"percent\":"));
        problems
            .Should().HaveCount(2).And.OnlyContain(problem => problem.Source == "routes of runtime" && problem.Message.Contains("reauth"));
    }

    [Fact]
    public async Task A_gcloud_that_hangs_holds_up_neither_samples_nor_the_other_services()
    {
        using var store = Open();
        var never = new TaskCompletionSource<Answer>();
        var (watch, running) = Watch(store, new Gcloud(service => service == "runtime" ? never.Task : Task.FromResult(Told)));
        await KeptAsync(2);

        store.Write(clock.GetUtcNow().AddSeconds(15), await watch.ReadAsync(ending.Token));

        await EndAsync(running);
        StoreRowsRead.Rows(File, Kept).Should().HaveCount(2).And.NotContain(row => row.StartsWith("runtime|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_cloud_in_the_ledger_it_says_so_once()
    {
        using var store = Open();
        var watch = new RouteWatch(Probe(new Gcloud(_ => Task.FromResult(Told))), Ledgers.With() with { Cloud = null }, store, clock);
        var running = watch.RunAsync(ending.Token);

        (await watch.ReadAsync(ending.Token)).Problems
            .Should().Equal(new SourceProblem("routes", "not stored: the ledger has no cloud to ask"));
        (await watch.ReadAsync(ending.Token)).Problems.Should().BeEmpty();
        await EndAsync(running);
    }

    private (RouteWatch Watch, Task Running) Watch(StoreWriter store, Gcloud gcloud)
    {
        var watch = new RouteWatch(Probe(gcloud), Ledgers.With(), store, clock);
        return (watch, watch.RunAsync(ending.Token));
    }

    private static CloudProbe Probe(Gcloud gcloud) => new(gcloud, new Redactor([]), "/", "gcloud");

    private StoreWriter Open() => StoreWriter.Open(File, new StoreSession(
        clock.GetUtcNow(),
        TimeSpan.FromSeconds(15),
        new StageExit(1),
        new Provenance("live", "OA-RUST-048", "internal---runtime.example", "runtime-00110-qrs")));

    private Task KeptAsync(int rows) =>
        Eventually.HoldsAsync(() => StoreRowsRead.Rows(File, Kept).Count >= rows, () => string.Join('\n', StoreRowsRead.Rows(File, Kept)));

    private async Task EndAsync(Task running)
    {
        await ending.CancelAsync();
        var ended = () => running;
        await ended.Should().ThrowAsync<OperationCanceledException>();
    }

    private sealed class Gcloud(Func<string, Task<Answer>> answer) : IOutside
    {
        public async Task<Exchange> AskAsync(Question question) => new(
            question.Text,
            question.Command,
            DateTimeOffset.UnixEpoch,
            TimeSpan.Zero,
            await answer(((ProcessQuestion)question).Arguments[3]));
    }
}
