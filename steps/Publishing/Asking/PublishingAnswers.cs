using RolloutSpecs.Publishing.Checks;
using RolloutSpecs.Publishing.Issues;

namespace RolloutSpecs.Publishing.Asking;

/// <summary>What became of the remediation issues.</summary>
/// <param name="Issues">Those that were kept, also where a problem ended it.</param>
/// <param name="Problem">What went wrong, or null.</param>
public sealed record KeptIssues(IReadOnlyList<KeptIssue> Issues, Problem? Problem);

/// <summary>How a check was begun.</summary>
/// <param name="Check">The check, or null where a problem ended it.</param>
/// <param name="Problem">What went wrong, or null.</param>
public sealed record BegunAnswer(BegunCheck? Check, Problem? Problem);

/// <summary>Whether it was done.</summary>
/// <param name="Problem">What went wrong, or null.</param>
public sealed record DoneAnswer(Problem? Problem);

/// <summary>Something that could not be published.</summary>
/// <param name="Reason">What and why.</param>
/// <param name="Remediation">What to do.</param>
public sealed record Problem(string Reason, string Remediation);
