using System.Globalization;
using System.Net.WebSockets;
using RolloutSpecs.Rehearsal;
using RolloutSpecs.Rehearsal.Catalogue;
using RolloutSpecs.Rehearsal.Lane;
using RolloutSpecs.Rehearsal.Runtime;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Rehearsal.Lane;

/// <summary>The sync lane of a world that runs, asked as a client would.</summary>
internal sealed class Lane : IAsyncDisposable
{
    public const string Run = "run:019c:events";
    public const string Worker = "worker:desktop:lifecycle";
    public const string Web = "Bearer rehearsal-sync-token-web";
    public const string Desktop = "Bearer rehearsal-sync-token-desktop";
    public const string Ios = "Bearer rehearsal-sync-token-ios";
    public const string FanoutMetrics = "/internal/v1/khala/fanout/metrics";
    public const string SyncMetrics = "/internal/v1/spacetime/sync/metrics";

    private readonly RunningWorld world;

    private Lane(RunningWorld world, HandClock clock) => (this.world, Clock) = (world, clock);

    public HandClock Clock { get; }

    public static Task<Lane> StartAsync() => StartAsync(LaneBehaviour.Healthy);

    public static Task<Lane> StartAsync(LaneBehaviour behaviour) => StartAsync(RuntimeBehaviour.Healthy with { Lane = behaviour });

    public static async Task<Lane> StartAsync(RuntimeBehaviour runtime)
    {
        var clock = new HandClock();
        return new Lane(
            await RunningWorld.StartAsync(Worlds.Healthy with { Runtime = runtime }, RealIndicators.Value, clock, Running.Token), clock);
    }

    public Task<Heard> GetAsync(string path, string? authorization = null) => Running.GetAsync(Runtime, path, authorization);

    /// <summary>Polls when the poll guard allows it.</summary>
    public Task<Heard> PollAsync(string query = "", string topic = Run, string? authorization = Web)
    {
        Clock.Advance(0.25);
        return PollAtOnceAsync(query, topic, authorization);
    }

    public Task<Heard> PollAtOnceAsync(string query = "", string topic = Run, string? authorization = Web) =>
        GetAsync($"/internal/v1/khala/topics/{topic}/messages{query}", authorization);

    public Task<LaneClient> OpenAsync(long after, string query = "", string topic = Run, string? authorization = Web) =>
        OpenAsync(Runtime, after, query, topic, authorization);

    public static async Task<LaneClient> OpenAsync(
        Uri runtime, long after, string query = "", string topic = Run, string? authorization = Web)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", authorization);
        socket.Options.CollectHttpResponseDetails = true;
        var path = string.Create(CultureInfo.InvariantCulture, $"/internal/v1/khala/topics/{topic}/ws?after_seq={after}{query}");
        var client = new LaneClient(socket);
        await client.ConnectAsync(new UriBuilder(new Uri(runtime, path)) { Scheme = "ws" }.Uri);
        return client;
    }

    public Uri Address(string path) => new(Runtime, path);

    public ValueTask DisposeAsync() => world.DisposeAsync();

    public Uri Runtime => new(world.Settings["RUNTIME_BASE_URL"]);
}
