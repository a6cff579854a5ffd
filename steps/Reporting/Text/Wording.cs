using System.Globalization;
using Io.Cucumber.Messages.Types;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Rollbacks;

namespace RolloutSpecs.Reporting.Text;

/// <summary>How the reports name and count things; both reports use the same words.</summary>
public static class Wording
{
    /// <summary>An instant to the second, in UTC.</summary>
    public static string Instant(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>An instant to the minute, in UTC.</summary>
    public static string Brief(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A span to the minute, its two largest parts.</summary>
    public static string Span(TimeSpan span) => span switch
    {
        { Days: > 0, Hours: 0 } => $"{span.Days} d",
        { Days: > 0 } => $"{span.Days} d {span.Hours} h",
        { Hours: > 0, Minutes: 0 } => $"{span.Hours} h",
        { Hours: > 0 } => $"{span.Hours} h {span.Minutes} min",
        { Minutes: > 0 } => $"{span.Minutes} min",
        _ => $"{span.Seconds} s",
    };

    /// <summary>An instant as programs read it.</summary>
    public static string Machine(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A duration, as fine as a person cares for.</summary>
    public static string Length(TimeSpan duration) => duration.TotalSeconds switch
    {
        < 1 => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:0} ms"),
        < 60 => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.00} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(duration.TotalMinutes):0} min {duration.Seconds} s"),
    };

    /// <summary>A number with its thousands apart.</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count with its noun, such as <c>1 scenario</c> or <c>2 scenarios</c>.</summary>
    public static string Count(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>PASS, FAIL or UNDECIDED.</summary>
    public static string Word(this Verdict verdict) => verdict switch
    {
        Verdict.Pass => "PASS",
        Verdict.Fail => "FAIL",
        _ => "UNDECIDED",
    };

    /// <summary>A step's status in lower case; nothing recorded is <c>not run</c>.</summary>
    public static string Word(this TestStepResultStatus? status) => status switch
    {
        null => "not run",
        TestStepResultStatus.PASSED => "passed",
        TestStepResultStatus.SKIPPED => "skipped",
        TestStepResultStatus.PENDING => "pending",
        TestStepResultStatus.UNDEFINED => "undefined",
        TestStepResultStatus.AMBIGUOUS => "ambiguous",
        TestStepResultStatus.FAILED => "failed",
        _ => "unknown",
    };

    /// <summary>The stage, with its step where it has one, or the rollback's validation.</summary>
    public static string Name(this StageDecision stage) => stage.Exit.Title;

    /// <summary>The scenario, with its step where it has one.</summary>
    public static string FullName(this ScenarioVerdict scenario) =>
        scenario.Step is null ? scenario.Name : $"{scenario.Name} (step {scenario.Step})";

    /// <summary>How many of the gate's scenarios passed.</summary>
    public static string Passed(this GateVerdict gate) =>
        $"{gate.Scenarios.Count(scenario => scenario.Verdict == Verdict.Pass)} of {gate.Scenarios.Count}";

    /// <summary>How the stage's gates were judged, and what was put in the place of a source.</summary>
    public static string Judged(this StageDecision stage)
    {
        var counts = new[] { Verdict.Pass, Verdict.Fail, Verdict.Undecided }
            .Select(verdict => stage.Gates.Count(gate => gate.Verdict == verdict))
            .ToList();
        var substituted = stage.Gates.SelectMany(gate => gate.Scenarios).Count(scenario => scenario.Substituted is not null);
        return $"{Count(stage.Gates.Count, "gate")}: {counts[0]} passed, {counts[1]} failed, {counts[2]} undecided"
            + (substituted == 0 ? "" : $" · {Count(substituted, "scenario")} with a substitute for the real source");
    }

    /// <summary>How many of the stage's scenarios ran.</summary>
    public static string Ran(this StageDecision stage) =>
        $"{stage.Ran} of {Count(stage.Expected, "scenario")} ran";

    /// <summary>What there is to roll back, in order; none on a go.</summary>
    public static IReadOnlyList<Rollback> Rollbacks(this StageDecision stage) =>
        stage.Plan ?? (stage.Rollback is { } only ? [only] : []);

    /// <summary>What to roll back, in one word or two.</summary>
    public static string Name(this Rollback rollback) =>
        rollback switch
        {
            { Kind: "none" } => "nothing to roll back, since stage 0 routes nobody",
            { IsHold: true } => "none, hold the traffic",
            _ => $"{rollback.Kind} rollback",
        };

    /// <summary>Who signs; nobody is said.</summary>
    public static string Owner(this Decision decision) =>
        string.IsNullOrWhiteSpace(decision.Owner) ? "nobody signs this decision" : decision.Owner;

    /// <summary>The rollout's name; none is said.</summary>
    public static string RolloutName(this Decision decision) =>
        string.IsNullOrWhiteSpace(decision.Rollout) ? "unnamed rollout" : decision.Rollout;

    /// <summary>The runbook clauses that a scenario covers; none is said.</summary>
    public static string ClauseList(this ScenarioVerdict scenario) =>
        scenario.Clauses.Count == 0 ? "no clause" : string.Join(", ", scenario.Clauses.Select(clause => $"§ {clause}"));

    /// <summary>A text that a table can show: nothing is <paramref name="otherwise"/>.</summary>
    public static string Or(this string? text, string otherwise) => string.IsNullOrWhiteSpace(text) ? otherwise : text;
}
