using System.Collections.Immutable;

namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>What the lane remembers; whoever reads or changes it holds its gate.</summary>
internal sealed class LaneState
{
    private const int PublishedBefore = 200;

    private static readonly ImmutableArray<string> Names = ["run:019c:events", "worker:desktop:lifecycle"];

    // Apart, so that not all surfaces get their message at the same moment.
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(370);

    private readonly TimeProvider clock;

    /// <param name="behaviour">How the lane behaves.</param>
    /// <param name="clock">What it goes by.</param>
    /// <param name="life">How long this instance of the runtime lives.</param>
    /// <param name="topics">Its topics.</param>
    public LaneState(LaneBehaviour behaviour, TimeProvider clock, Life life, ImmutableArray<Topic> topics)
    {
        (Behaviour, this.clock, Life, Topics) = (behaviour, clock, life, topics);
        Violations = Topics.ToImmutableDictionary(topic => topic.Name, _ => new Violations());
    }

    public Lock Gate { get; } = new();

    public LaneBehaviour Behaviour { get; }

    /// <summary>How long this instance of the runtime lives.</summary>
    public Life Life { get; }

    /// <summary>The instant.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The topics that the world's ledger names.</summary>
    public ImmutableArray<Topic> Topics { get; }

    public ImmutableDictionary<string, Violations> Violations { get; }

    public DeliveryCounters Delivery { get; } = new();

    public Consumers Consumers { get; } = new();

    public AuthFailures AuthFailures { get; } = new();

    public Ordinals Ordinals { get; } = new();

    /// <summary>The topics in a world that starts at the instant.</summary>
    public static ImmutableArray<Topic> TopicsAt(DateTimeOffset start) =>
        [.. Names.Select((name, index) => Topic.With(name, PublishedBefore, start - (Apart * index)))];

    /// <summary>The topic of that name; null where nothing was ever published.</summary>
    public Topic? Find(string name) => Topics.FirstOrDefault(topic => topic.Name == name.Trim());
}
