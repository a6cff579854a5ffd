using System.Globalization;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Gates.Runbook.SyncHealth;

/// <summary>Judges the sync tables by what was read of them.</summary>
public static class SyncTablesGate
{
    /// <summary>How many of a topic's newest places are looked at for holes, so that a table of millions does not hurt.</summary>
    public const int Span = 10_000;

    /// <summary>How many topics are looked at beside the ledger's.</summary>
    public const int Others = 50;

    private const int MostReasons = 10;

    /// <summary>The sync tables are of one era; sequences, events and checkpoints agree; the ledger's topics are fresh.</summary>
    /// <param name="read">What was read.</param>
    /// <param name="topics">The ledger's table topics.</param>
    /// <param name="bounds">What the feature allows.</param>
    /// <param name="instant">The instant that is judged at.</param>
    /// <param name="waiver">The ledger's waiver for an era that writes no sync tables, or null.</param>
    public static Judgement Judge(
        SyncTablesRead read, IReadOnlyList<string> topics, SyncBounds bounds, DateTimeOffset instant, Waiver? waiver = null)
    {
        if (topics.Count == 0 && waiver is null)
        {
            return Judgement.Undecided(
                "expected topics to judge the sync tables by; the ledger names none in table_topics",
                "name the topics whose tables are written in the ledger's table_topics, such as runtime.run_summaries; they are "
                    + "others than those of the drift, in topics");
        }

        var shape = SyncShape.Of(read.Catalogue.Answer);
        if (shape.Era is not { } era)
        {
            return shape.Problem ?? SyncReading.NotRead(null);
        }

        if (read.State?.Answer is not TextAnswer text)
        {
            return SyncReading.NotRead(read.State?.Answer);
        }

        if (SyncStateReader.Read(text.Text) is not { } state || !AreThose(state, topics))
        {
            return SyncReading.Unreadable("the tables' answer");
        }

        return waiver is null && (era != SyncEra.L || state.IsWritten)
            ? Judge(era, state, bounds, instant, read.State.AskedAt)
            : SyncUnwritten.Judge(era, state, waiver);
    }

    private static Judgement Judge(SyncEra era, SyncState state, SyncBounds bounds, DateTimeOffset instant, DateTimeOffset askedAt)
    {
        var judgements = state.Topics.SelectMany(topic => new SyncTopicJudgement(era, topic, bounds, instant).All()).ToList();
        var about = $"{Breadth(state)}; {Clock(state, askedAt)}";
        var verdict = judgements.Select(judgement => judgement.Verdict).RollUp();
        if (verdict == Verdict.Pass)
        {
            var named = state.Topics.Where(topic => topic.IsNamed)
                .SelectMany(topic => new SyncTopicJudgement(era, topic, bounds, instant).All())
                .Select(judgement => judgement.Reason);
            return Judgement.Pass($"the sync tables of era {era.Name} are healthy: {string.Join("; ", named)}; {about}");
        }

        var red = judgements.Where(judgement => judgement.Verdict == verdict).ToList();
        var most = red.Take(MostReasons).ToList().RollUp();
        var more = red.Count > MostReasons ? $"; and {red.Count - MostReasons} more" : "";
        return most with { Reason = $"{most.Reason}{more} (era {era.Name}; {about})" };
    }

    // Whoever answers of other topics was asked something else.
    private static bool AreThose(SyncState state, IReadOnlyList<string> topics) =>
        state.Topics.Where(topic => topic.IsNamed).Select(topic => topic.Name).ToHashSet().SetEquals(topics);

    private static string Breadth(SyncState state) => string.Create(
        CultureInfo.InvariantCulture,
        $"holes looked for among the newest {Span} places a topic, and in {state.Topics.Count(topic => !topic.IsNamed)} other topics (the {Others} last used)");

    private static string Clock(SyncState state, DateTimeOffset askedAt)
    {
        var skew = (state.Now - askedAt).TotalSeconds;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"the database's clock{(state.IsReplica ? ", a replica's," : "")} is {Math.Abs(skew):0} s {(skew < 0 ? "behind" : "ahead of")} ours");
    }
}
