using System.Globalization;
using System.Text.Json;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Gates.Advance;

/// <summary>Tells whether a <c>decision.json</c> is the live go of one exit, which a program may act on; pure.</summary>
public static class DecisionCheck
{
    /// <summary>How old a decision may be that is acted on.</summary>
    public static TimeSpan LongestAge { get; } = TimeSpan.FromHours(24);

    /// <summary>How old a go may be when the change that it allows is merged: what it saw of the systems is not of today's.</summary>
    public static TimeSpan LongestAgeAtMerge { get; } = TimeSpan.FromHours(2);

    /// <inheritdoc cref="Refusal(string, string, DateTimeOffset, TimeSpan)"/>
    public static string? Refusal(string json, string slug, DateTimeOffset now) => Refusal(json, slug, now, LongestAge);

    /// <summary>Why nothing may be done on a decision, or null where it is the exit's live go.</summary>
    /// <param name="json">The text of <c>decision.json</c>.</param>
    /// <param name="slug">The exit, as status records name it, such as <c>stage-3-25</c>.</param>
    /// <param name="now">The instant at which it is to be acted on.</param>
    /// <param name="longest">How old it may be then.</param>
    public static string? Refusal(string json, string slug, DateTimeOffset now, TimeSpan longest)
    {
        try
        {
            return DecisionSeal.Broken(json) is { } broken
                ? $"it was changed after it was written: {broken}"
                : RefusalOf(DecisionJson.Read(json), slug, now, longest);
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException or InvalidOperationException)
        {
            return $"it holds no decision: {failure.Message}";
        }
    }

    private static string? RefusalOf(Decision decision, string slug, DateTimeOffset now, TimeSpan longest) => decision switch
    {
        { Schema: not DecisionMaker.Schema } => $"its schema is '{decision.Schema}', expected '{DecisionMaker.Schema}'",
        { Environment: not RunCircumstances.Live } => $"it is of the environment {decision.Environment}, expected {RunCircumstances.Live}",
        { World: not null } => $"it is of the rehearsal's world {decision.World}",
        { Replay: true } => "it is a replay, which decides nothing",
        _ when string.IsNullOrWhiteSpace(decision.Owner) => "nobody signs it",
        _ when string.IsNullOrWhiteSpace(decision.Rollout) => "it names no rollout",
        _ when decision.DecidedAt > now => $"it was decided at {At(decision.DecidedAt)}, which is still to come at {At(now)}",
        _ when decision.DecidedAt < now - longest =>
            $"it was decided at {At(decision.DecidedAt)}, more than {longest.TotalHours:0} hours before {At(now)}: "
                + "only a new judgement renews it",
        { Parts: [var part] } when part.Exit.Slug == slug => RefusalOf(part),
        _ =>
            $"it decides {(decision.Parts.Count == 0 ? "nothing" : string.Join(" and ", decision.Parts.Select(part => part.Exit.Slug)))}, "
                + $"expected {slug} alone",
    };

    private static string? RefusalOf(StageDecision part) => part switch
    {
        { Kind: DecisionKind.NoGo } =>
            $"it is a no-go: {string.Join("; ", part.Blockers.Select(blocker => $"{blocker.Gate}: {blocker.Reason}"))}",
        { Kind: not DecisionKind.Go } => $"it is a {part.Statement}",
        _ when part.Expected <= 0 || part.Ran != part.Expected => string.Create(
            CultureInfo.InvariantCulture, $"{part.Ran} of {part.Expected} scenarios ran, expected all of them and at least one"),
        _ => part.Contradiction is { } contradiction ? $"it contradicts itself: it {contradiction}" : null,
    };

    private static string At(DateTimeOffset instant) => Formatting.At(NodaTime.Instant.FromDateTimeOffset(instant));
}
