using Io.Cucumber.Messages.Types;

namespace RolloutSpecs.Reporting.Views;

/// <summary>A step as it ran.</summary>
/// <param name="Keyword">Its keyword in the feature, or <c>Hook</c>.</param>
/// <param name="Text">Its text.</param>
/// <param name="Argument">Its table or doc string, or null.</param>
/// <param name="Status">What became of it; null where nothing was recorded.</param>
/// <param name="Message">What it said when it did not pass, or null.</param>
/// <param name="Duration">How long it took, or null where nothing was recorded.</param>
/// <param name="Attachments">What was attached while it ran.</param>
public sealed record StepView(
    string Keyword,
    string Text,
    StepArgument? Argument,
    TestStepResultStatus? Status,
    string? Message,
    TimeSpan? Duration,
    IReadOnlyList<Attachment> Attachments);
