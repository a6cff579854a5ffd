using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Publishing.Checks;
using RolloutSpecs.Publishing.Issues;

namespace RolloutSpecs.Publishing.Asking;

/// <summary>Remediation issues to keep; answered by <see cref="KeptIssues"/>.</summary>
/// <param name="Text">The question, canonically.</param>
/// <param name="Command">A command that shows what came of it.</param>
/// <param name="Repository">owner/name.</param>
/// <param name="Order">What is to be.</param>
public sealed record IssuesQuestion(string Text, string Command, string Repository, IssueOrder Order) : Question(Text, Command);

/// <summary>A check to begin; answered by <see cref="BegunAnswer"/>.</summary>
/// <param name="Text">The question, canonically.</param>
/// <param name="Command">A command that shows what came of it.</param>
/// <param name="Repository">owner/name.</param>
/// <param name="Order">Which.</param>
public sealed record BeginQuestion(string Text, string Command, string Repository, CheckOrder Order) : Question(Text, Command);

/// <summary>A check to complete; answered by <see cref="DoneAnswer"/>.</summary>
/// <param name="Text">The question, canonically.</param>
/// <param name="Command">A command that shows what came of it.</param>
/// <param name="Repository">owner/name.</param>
/// <param name="Order">Which.</param>
/// <param name="Begun">How it was begun.</param>
/// <param name="Result">What with.</param>
public sealed record CompleteQuestion(
    string Text, string Command, string Repository, CheckOrder Order, BegunCheck Begun, CheckResult Result)
    : Question(Text, Command);

/// <summary>A job's summary to append to; answered by <see cref="DoneAnswer"/>.</summary>
/// <param name="Text">The question, canonically.</param>
/// <param name="Command">A command that shows what came of it.</param>
/// <param name="Markdown">What.</param>
public sealed record SummaryQuestion(string Text, string Command, string Markdown) : Question(Text, Command);
