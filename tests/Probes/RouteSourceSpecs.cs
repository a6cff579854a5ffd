using Microsoft.Data.Sqlite;
using NodaTime;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Routes;
using RolloutSpecs.Probes;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Probes.Store;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Probes;

public sealed class RouteSourceSpecs : IDisposable
{
    private const string Five = """{"percent":{"a":95,"b":5},"tags":{}}""";
    private const string All = """{"percent":{"b":100},"tags":{"t":"b"}}""";
    private static readonly Instant Begin = Instant.FromUtc(2026, 11, 18, 15, 0);
    private static readonly ObservationWindow Window = new(Begin, Begin + Duration.FromHours(1));
    private readonly ScratchFolder folder = new();

    private string Store => folder.File("observations.db");

    [Fact]
    public async Task Times_in_which_the_routes_were_told_alike_are_one_run()
    {
        Write(
            ("runtime", -1, Five),
            ("runtime", 0, Five),
            ("runtime", 3, Five),
            ("runtime", 4, All),
            ("runtime", 5, Five),
            ("khala", 2, All));

        var routes = await ReadAsync();

        routes["runtime"].Should().BeEquivalentTo(
            [
                new { First = At(-1), Last = At(3), Gap = Duration.FromMinutes(3) },
                new { First = At(4), Last = At(4), Gap = Duration.Zero },
                new { First = At(5), Last = At(5), Gap = Duration.Zero },
            ],
            options => options.WithStrictOrdering());
        routes["runtime"].Select(run => run.Routes.ToText()).Should().Equal(Five, All, Five);
        routes["khala"].Should().ContainSingle();
        routes["control"].Should().BeEmpty();
    }

    [Fact]
    public async Task What_lies_more_than_a_gap_before_the_window_or_after_it_is_not_read()
    {
        Write(("runtime", -6, Five), ("runtime", -5, Five), ("runtime", 60, Five), ("runtime", 61, Five));

        (await ReadAsync())["runtime"].Should().ContainSingle().Which.Should().BeEquivalentTo(new { First = At(-5), Last = At(60) });
    }

    [Fact]
    public async Task What_was_not_told_and_what_is_no_map_are_problems()
    {
        Write(("runtime", 0, """{"problem":"signed | out"}"""), ("runtime", 1, "odd"));

        (await ReadAsync())["runtime"].Select(run => run.Routes.Problem).Should().Equal("signed | out", "it is no map of routes");
    }

    [Theory]
    [InlineData("update session set environment = 'live'")]
    [InlineData("update session set rollout = 'OA-RUST-047'")]
    [InlineData("insert into session values (2, 1795014000000, 60000, 1, null, 'rehearsal', 'OA-RUST-047', 'h', 'r', null)")]
    [InlineData("delete from session")]
    [InlineData("pragma user_version = 1")]
    public async Task What_was_stored_elsewhere_tells_nothing(string change)
    {
        Write(("runtime", 0, Five));
        Run(change);

        (await ReadAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_store_without_routes_and_no_store_tell_nothing_and_are_asked()
    {
        Write();
        Run("drop table route");

        (await ReadAsync()).Should().BeEmpty();
        (await AskAsync(folder.File("none.db")))
            .Should().Match<Asked<ILookup<string, RouteRun>>>(asked => asked.Answer.Count == 0 && asked.Questions.Count > 0);
        (await AskAsync(null)).Questions.Should().BeEmpty();
    }

    public void Dispose() => folder.Dispose();

    private static Instant At(int minute) => Begin + Duration.FromMinutes(minute);

    private async Task<ILookup<string, RouteRun>> ReadAsync() => (await AskAsync(Store)).Answer;

    private static async Task<Asked<ILookup<string, RouteRun>>> AskAsync(string? store)
    {
        var redactor = new Redactor([]);
        await using var http = new HttpAsker(TimeProvider.System);
        var outside = new RealOutside(
            http, new ProcessAsker(TimeProvider.System, new Progress<string>(), redactor), TimeProvider.System, redactor);
        return await new RouteSource(outside, store, "rehearsal").ReadAsync("OA-RUST-048", Window);
    }

    private void Write(params (string Service, int Minute, string Told)[] rows)
    {
        Run(StoreSchema.Create);
        Run($"insert into session values (1, {At(-10).ToUnixTimeMilliseconds()}, 60000, 1, null, "
            + "'rehearsal', 'OA-RUST-048', 'h', 'r', null)");
        foreach (var (service, minute, told) in rows)
        {
            Run($"insert into route values ({At(minute).ToUnixTimeMilliseconds()}, '{service}', '{told}')");
        }
    }

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Store};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Review SQL queries for security vulnerabilities: the statements of this class
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
