using System.Globalization;
using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Gates.Runbook.SyncHealth;

/// <summary>Judges a topic of the sync tables, a judgement a check.</summary>
/// <param name="era">The tables' era.</param>
/// <param name="topic">The topic.</param>
/// <param name="bounds">What the feature allows.</param>
/// <param name="instant">The instant that is judged at.</param>
internal sealed class SyncTopicJudgement(SyncEra era, SyncTopic topic, SyncBounds bounds, DateTimeOffset instant)
{
    public IEnumerable<Judgement> All()
    {
        if (topic.Newest is not { } newest)
        {
            // Of a topic that nobody watches, no event need ever have been kept.
            return topic.IsNamed
                ? [Judgement.Undecided(
                    $"expected events of {topic.Name}; {SyncEra.Events} holds none",
                    $"take {topic.Name} out of the ledger's table_topics if it is not used, or see why nothing is published on it")]
                : [];
        }

        return topic.IsNamed ? [Sequence(newest), Holes(newest), Freshness(newest), Checkpoints()] : [Sequence(newest), Holes(newest)];
    }

    private Judgement Sequence(SyncEvent newest) => topic.Sequence switch
    {
        null => Judgement.Fail(
            $"expected {topic.Name} in {SyncEra.Sequences}; it has no row, and an event {Number(newest.Sequence)}",
            $"give {topic.Name} its row in {SyncEra.Sequences}, not behind its newest event, before anything is published on it"),
        { } given when given < newest.Sequence => Judgement.Fail(
            $"expected the {era.TopicSequence} of {topic.Name} not behind its newest event; it is {Number(given)}, "
                + $"the event {Number(newest.Sequence)}, so places would be given out again",
            $"stop the writers of {topic.Name}, raise its {era.TopicSequence} to {Number(newest.Sequence)}, then run the gate again"),
        { } given when given > newest.Sequence =>
            Judgement.Pass($"{topic.Name} has given out {Number(given)}, {Number(given - newest.Sequence)} more than its newest event"),
        _ => Judgement.Pass($"{topic.Name} is at {Number(newest.Sequence)}"),
    };

    private Judgement Holes(SyncEvent newest) => topic.Missing > 0
        ? Judgement.Fail(
            $"expected no hole in {topic.Name}; {Number(topic.Missing)} of the places {Number(topic.Low ?? 0)} to "
                + $"{Number(newest.Sequence)} have no event, the first of them {Number(topic.FirstMissing ?? 0)}",
            $"find out what took the events of {topic.Name} (a replay stops at them), rebuild them or reset the topic, "
                + "then run the gate again")
        : Judgement.Pass($"{topic.Name} has no hole from {Number(topic.Low ?? 0)} to {Number(newest.Sequence)}");

    private Judgement Freshness(SyncEvent newest)
    {
        var age = instant - newest.At;
        if (age > bounds.OldestNewest)
        {
            return Judgement.Fail(
                $"expected the newest event of {topic.Name} at most {Minutes(bounds.OldestNewest)} old at {Instant(instant)}; "
                    + $"event {Number(newest.Sequence)} was inserted at {Instant(newest.At)}, {Minutes(age)} before",
                $"see why nothing is published on {topic.Name}, or take it out of the ledger's table_topics if it is quiet by nature, "
                    + "then run the gate again");
        }

        return age < -bounds.OldestNewest
            ? Judgement.Undecided(
                $"expected the newest event of {topic.Name} not after {Instant(instant)}; event {Number(newest.Sequence)} says "
                    + $"{Instant(newest.At)}, so a clock is wrong",
                "compare the clocks of this machine, the database and the runtime, then run the gate again")
            : Judgement.Pass($"the newest event of {topic.Name} is {Minutes(age)} old");
    }

    private Judgement Checkpoints()
    {
        var checkpoints = SyncCheckpointMap.Of(era, topic);
        if (checkpoints.Count == 0 || SyncCheckpointMap.Head(era, topic) is not { } head)
        {
            return Judgement.Undecided(
                $"expected a checkpoint of {topic.Name} in {SyncEra.Checkpoints}; none of its rows can be told to be of that topic "
                    + $"({(era == SyncEra.A ? $"document {topic.Newest?.Document}" : "entity and projection")})",
                $"name topics that are projected in the ledger's table_topics, or see why {topic.Name} is not projected");
        }

        return checkpoints.Select(checkpoint => Checkpoint(checkpoint, head)).ToList().RollUp();
    }

    private Judgement Checkpoint(SyncCheckpoint checkpoint, long head)
    {
        var name = $"checkpoint {checkpoint.Projection} of {checkpoint.Document}";
        return (head - checkpoint.LastSequence) switch
        {
            < 0 => Judgement.Fail(
                $"expected {name} not ahead of {topic.Name}; it is at {Number(checkpoint.LastSequence)}, the topic at {Number(head)}, "
                    + "so events would be taken for projected",
                $"rebuild that projection from the events of {topic.Name}, then run the gate again"),
            var behind when behind > bounds.MostBehind => Judgement.Fail(
                $"expected {name} at most {Number(bounds.MostBehind)} events behind {topic.Name}; "
                    + $"it is at {Number(checkpoint.LastSequence)}, the topic at {Number(head)}, {Number(behind)} behind",
                $"see why the projector of {topic.Name} does not keep up, let it catch up, then run the gate again"),
            var behind => Judgement.Pass($"{name} is {Number(behind)} events behind"),
        };
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Minutes(TimeSpan span) => span.Duration() < TimeSpan.FromMinutes(2)
        ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0.#} minutes");

    private static string Instant(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
