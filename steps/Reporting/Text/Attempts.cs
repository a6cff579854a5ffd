using RolloutSpecs.Gates.Decisions;

namespace RolloutSpecs.Reporting.Text;

/// <summary>A gate's executions in words.</summary>
public static class Attempts
{
    /// <summary>The execution's number and what changed since the one before, or null where it is the first or none.</summary>
    public static string? AttemptLine(this StageDecision stage) => stage is { Attempt: { } attempt, Earlier: [.., var last] }
        ? $"attempt {attempt} of this gate, after {string.Join(", ", stage.Earlier.Select(Short))}; "
            + $"since attempt {last.Attempt} {Changes(last)}"
        : null;

    /// <summary>An earlier execution.</summary>
    public static string Line(this EarlierAttempt attempt) => attempt.Problem is { } problem
        ? $"attempt {attempt.Attempt}: {attempt.Record} {problem}"
        : $"attempt {attempt.Attempt}: {attempt.Decision.Word()}, {(attempt.DecidedAt is { } at ? Wording.Instant(at) : "no instant")}, "
            + $"owner {attempt.Owner.Or("nobody")} ({attempt.Record})";

    private static string Short(EarlierAttempt attempt) => attempt is { Problem: null, DecidedAt: { } at }
        ? $"{attempt.Attempt} ({attempt.Decision.Word()}, {Wording.Instant(at)})"
        : $"{attempt.Attempt} (cannot be trusted)";

    private static string Changes(EarlierAttempt last) => last switch
    {
        { Problem: not null } => "what changed cannot be told",
        { Changed: [] } => "nothing that it judges by has changed",
        _ => $"changed: {string.Join(", ", last.Changed)}",
    };

    private static string Word(this DecisionKind? kind) => kind switch
    {
        DecisionKind.Go => "go",
        DecisionKind.NoGo => "no-go",
        DecisionKind.Partial => "partial",
        _ => "no decision",
    };
}
