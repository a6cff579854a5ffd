namespace RolloutSpecs.Publishing.Issues;

/// <summary>What the remediation issues of one part of a decision are to be.</summary>
/// <param name="Rollout">The rollout.</param>
/// <param name="Part">Such as <c>stage-2</c>.</param>
/// <param name="At">When it was decided.</param>
/// <param name="Run">A link to the run, or null.</param>
/// <param name="Record">The name of the status record, where the report is found.</param>
/// <param name="Blocked">What blocks, one entry an issue.</param>
/// <param name="Passed">The fingerprints of the scenarios that passed.</param>
public sealed record IssueOrder(
    string Rollout,
    string Part,
    DateTimeOffset At,
    string? Run,
    string Record,
    IReadOnlyList<BlockedOrder> Blocked,
    IReadOnlyList<string> Passed);

/// <summary>One blocker's issue.</summary>
/// <param name="Fingerprints">Of its scenarios; the first is the blocker's.</param>
/// <param name="Gate">The gate.</param>
/// <param name="Scenarios">The scenarios' names.</param>
/// <param name="Reason">What was expected and seen.</param>
/// <param name="Remediation">What to do.</param>
/// <param name="Evidence">Commands with which a person sees the same.</param>
public sealed record BlockedOrder(
    IReadOnlyList<string> Fingerprints,
    string Gate,
    IReadOnlyList<string> Scenarios,
    string Reason,
    string Remediation,
    IReadOnlyList<string> Evidence);
