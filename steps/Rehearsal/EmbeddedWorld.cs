using System.Collections.Immutable;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Rehearsal.Control;
using RolloutSpecs.Rehearsal.GitHub;
using RolloutSpecs.Rehearsal.Ledgers;
using RolloutSpecs.Rehearsal.Recordings;
using RolloutSpecs.Rehearsal.Runtime;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal;

/// <summary>A world that runs: servers on loopback and a workspace on disk, until it is disposed.</summary>
public sealed class EmbeddedWorld : IAsyncDisposable
{
    private readonly WorldFolder folder = new();
    private readonly LoopbackServer github;
    private readonly LoopbackServer runtime;
    private readonly LoopbackServer control;

    private EmbeddedWorld(World world, TimeProvider? dates)
    {
        World = world;
        var clock = dates ?? new FixedClock(world.Instant);
        github = new LoopbackServer(GitHubServer.Answers(world.GitHub, world.Instant), clock);
        runtime = new LoopbackServer(
            RuntimeServer.Answers(world.Runtime), dates ?? new FixedClock(world.Instant + world.Runtime.ClockOffset));
        control = new LoopbackServer(ControlServer.Answers(world.Control, RoutedTraffic.Of(world.Ledger)), clock);
    }

    /// <summary>The world that runs, at its instant.</summary>
    public World World { get; }

    /// <summary>The instant that it is judged at.</summary>
    public DateTimeOffset Instant => World.Instant;

    /// <summary>What a live run takes from environment variables, by the variable's name.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; private set; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Recorded answers by command line, for a machine that lacks the program.</summary>
    public IReadOnlyDictionary<string, ProcessAnswer> Transcripts =>
        ImmutableDictionary<string, ProcessAnswer>.Empty.Add(CargoRecording.Command, World.Cargo.Answer);

    /// <summary>Starts the servers and writes the workspace, all at once.</summary>
    /// <exception cref="InvalidOperationException">The world could not be set up; nothing of it is left behind.</exception>
    public static Task<EmbeddedWorld> StartAsync(World world, CancellationToken cancellationToken) =>
        StartAsync(world, world.Instant, cancellationToken);

    /// <summary>Starts the world as it was at an instant: nothing in it knows what came later.</summary>
    /// <param name="known">The world.</param>
    /// <param name="instant">The instant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="dates">By what its servers date their answers; null: by the world's instant.</param>
    /// <exception cref="InvalidOperationException">The world could not be set up; nothing of it is left behind.</exception>
    public static async Task<EmbeddedWorld> StartAsync(
        World known, DateTimeOffset instant, CancellationToken cancellationToken, TimeProvider? dates = null)
    {
        var world = known with { Instant = instant };
        var embedded = new EmbeddedWorld(world, dates);
        try
        {
            await Task.WhenAll(
                embedded.github.StartAsync(cancellationToken),
                embedded.runtime.StartAsync(cancellationToken),
                embedded.control.StartAsync(cancellationToken),
                embedded.folder.FillAsync(world, cancellationToken));
            embedded.Settings = embedded.Describe();
            return embedded;
        }
        catch
        {
            await embedded.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops the servers, then removes the folder.</summary>
    /// <exception cref="IOException">The folder can't be removed; the servers are stopped all the same.</exception>
    public async ValueTask DisposeAsync()
    {
        await github.DisposeAsync();
        await runtime.DisposeAsync();
        await control.DisposeAsync();
        folder.Delete();
    }

    private ImmutableSortedDictionary<string, string> Describe() => new Dictionary<string, string>
    {
        ["GITHUB_API_URL"] = github.Address.AbsoluteUri,
        ["GITHUB_TOKEN"] = Credentials.GitHub,
        ["RUNTIME_BASE_URL"] = runtime.Address.AbsoluteUri,
        ["RUNTIME_ADMIN_TOKEN"] = Credentials.Runtime,
        ["CONTROL_BASE_URL"] = control.Address.AbsoluteUri,
        ["CONTROL_ADMIN_TOKEN"] = Credentials.Control,
        ["GCLOUD"] = folder.Gcloud,
        ["RUNTIME_WORKSPACE"] = folder.Workspace,
        ["ROLLOUT_LEDGER"] = folder.Ledger,
        ["ROLLOUT_OBSERVATIONS"] = folder.Observations,
        ["ROLLOUT_OWNER"] = "khala",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
