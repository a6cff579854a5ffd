using System.Collections.Immutable;

namespace RolloutSpecs.Rehearsal;

/// <summary>What the lane remembers; whoever reads or changes it holds its gate.</summary>
internal sealed class LaneState
{
    private const int PublishedBefore = 200;

    private static readonly ImmutableArray<string> Names = ["run:019c:events", "worker:desktop:lifecycle"];

    // Apart, so that not all surfaces get their message at the same moment.
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(370);

    private readonly TimeProvider clock;

    /// <param name="behaviour">How the lane behaves.</param>
    /// <param name="clock">What it goes by; it starts now.</param>
    public LaneState(LaneBehaviour behaviour, TimeProvider clock)
    {
        (Behaviour, this.clock) = (behaviour, clock);
        var start = clock.GetUtcNow();
        Topics = [.. Names.Select((name, index) => Topic.With(name, PublishedBefore, start - (Apart * index)))];
        Violations = Topics.ToImmutableDictionary(topic => topic.Name, _ => new Violations());
    }

    public Lock Gate { get; } = new();

    public LaneBehaviour Behaviour { get; }

    /// <summary>The instant.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The topics that the world's ledger names.</summary>
    public ImmutableArray<Topic> Topics { get; }

    public ImmutableDictionary<string, Violations> Violations { get; }

    public DeliveryCounters Delivery { get; } = new();

    public Consumers Consumers { get; } = new();

    public AuthFailures AuthFailures { get; } = new();

    public Ordinals Ordinals { get; } = new();

    /// <summary>The topic of that name; null where nothing was ever published.</summary>
    public Topic? Find(string name) => Topics.FirstOrDefault(topic => topic.Name == name.Trim());
}
