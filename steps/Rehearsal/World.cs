using System.Collections.Immutable;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Windows;
using RolloutSpecs.Rehearsal.Cloud;
using RolloutSpecs.Rehearsal.Control;
using RolloutSpecs.Rehearsal.GitHub;
using RolloutSpecs.Rehearsal.Ledgers;
using RolloutSpecs.Rehearsal.Recordings;
using RolloutSpecs.Rehearsal.Runtime;
using RolloutSpecs.Rehearsal.Statuses;
using RolloutSpecs.Rehearsal.Synthetic;
using RolloutSpecs.Rehearsal.Workspaces;

namespace RolloutSpecs.Rehearsal;

/// <summary>A rehearsal's outside: healthy, or with one named failure, and what the runbook must make of it.</summary>
/// <param name="Name">The name that ROLLOUT_WORLD takes.</param>
/// <param name="Summary">What is the matter in it, in one sentence.</param>
public sealed record World(string Name, string Summary)
{
    /// <summary>The gates that must turn red, and no other.</summary>
    /// <value>Empty: everything is green.</value>
    public ImmutableArray<string> RedGates { get; private init; } = [];

    /// <summary>Whether every gate turns red that judges a window, whichever there are.</summary>
    public bool IsRedInEveryWindow { get; private init; }

    /// <summary>Whether everything is green.</summary>
    public bool IsGreen => RedVerdict is null;

    /// <summary>The verdict of those gates: fail where the trouble is known, undecided where nothing is.</summary>
    /// <value>Null: everything is green.</value>
    public Verdict? RedVerdict { get; private init; }

    /// <summary>A text that a red gate's reason must contain, since a reason that does not name the thing helps nobody.</summary>
    /// <value>Null: everything is green.</value>
    public string? Says { get; private init; }

    /// <summary>The test filter that shows it.</summary>
    /// <value>Null: the preflight's, or the KPI gates' where its history differs.</value>
    public string? Filter { get; init; }

    /// <summary>
    /// The instant that the world is judged at; ledger, history, Cloud Run and the control service are as they were then.
    /// </summary>
    /// <value>2026-11-23T20:15:00Z.</value>
    public DateTimeOffset Instant { get; init; } = RehearsalInstant.Value;

    /// <summary>How GitHub behaves.</summary>
    public GitHubBehaviour GitHub { get; init; } = GitHubBehaviour.Healthy;

    /// <summary>How the runtime behaves.</summary>
    public RuntimeBehaviour Runtime { get; init; } = RuntimeBehaviour.Healthy;

    /// <summary>Which sync tokens it gives an observer.</summary>
    /// <value>Lasting.</value>
    public SyncTokens Tokens { get; init; }

    /// <summary>How Cloud Run behaves.</summary>
    public CloudBehaviour Cloud { get; init; } = CloudBehaviour.Healthy;

    /// <summary>How the control service behaves.</summary>
    public ControlBehaviour Control { get; init; } = ControlBehaviour.Healthy;

    /// <summary>What the observer has written.</summary>
    public StoreBehaviour Store { get; init; } = StoreBehaviour.Healthy;

    /// <summary>What the status folder holds, where a rehearsal brings its own.</summary>
    public StatusBehaviour Status { get; init; } = StatusBehaviour.Healthy;

    /// <summary>The current revisions of its rollout, as the records of its gates have them.</summary>
    public static IReadOnlyList<WindowRevision> Revisions { get; } =
    [
        .. new[] { ("control", CloudService.Control), ("runtime", CloudService.Runtime), ("khala", CloudService.Khala) }
            .Select(service => new WindowRevision(service.Item1, service.Item2.Current, RevisionJson.Deployed, CloudService.Tag)),
    ];

    /// <summary>What is different in the workspace.</summary>
    public ImmutableArray<TextEdit> SourceEdits { get; init; } = [];

    /// <summary>What is different in the workspace and not committed.</summary>
    public ImmutableArray<TextEdit> UncommittedEdits { get; init; } = [];

    /// <summary>What is different in the ledger.</summary>
    public ImmutableArray<TextEdit> LedgerEdits { get; init; } = [];

    /// <summary>The rollout ledger as this world has it at its instant, in YAML.</summary>
    public string Ledger => WorldLedger.Of(LedgerEdits, NodaTime.Instant.FromDateTimeOffset(Instant));

    /// <summary>What cargo answers where it is not installed.</summary>
    public CargoRecording Cargo { get; init; } = CargoRecording.FivePass;

    /// <summary>Makes what an observer would have written up to the world's instant; the same each time.</summary>
    /// <param name="indicators">What is observed, and what is usual of it.</param>
    public SyntheticStore MakeStore(IndicatorCatalogue indicators) =>
        new SyntheticStoreMaker(Store, NodaTime.Instant.FromDateTimeOffset(Instant), new SyntheticRoutes(Cloud, Ledger), indicators).Make();

    /// <summary>The same world, in which one gate must turn red.</summary>
    public World TurnsRed(string gate, Verdict verdict, string says) => TurnsRed([gate], verdict, says);

    /// <summary>The same world, in which several gates must turn red.</summary>
    public World TurnsRed(ImmutableArray<string> gates, Verdict verdict, string says) =>
        this with { RedGates = gates, RedVerdict = verdict, Says = says };

    /// <summary>The same world, in which every gate must turn red that judges a window.</summary>
    public World TurnsEveryWindowRed(Verdict verdict, string says) =>
        this with { IsRedInEveryWindow = true, RedVerdict = verdict, Says = says };

    /// <summary>The name, so that a test's case is called by it.</summary>
    public override string ToString() => Name;
}
