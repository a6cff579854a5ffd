using Io.Cucumber.Messages.Types;
using RolloutSpecs.Gherkin.Recording;

namespace RolloutSpecs.Gherkin.Messages;

/// <summary>Tells what a step or hook attached.</summary>
internal static class AttachmentMessages
{
    public static Envelope OfStep(Output output, string startedId, string stepId, Timestamp now) =>
        Of(output, startedId, stepId, null, now);

    public static Envelope OfRunHook(Output output, string startedId, Timestamp now) =>
        Of(output, null, null, startedId, now);

    private static Envelope Of(Output output, string? caseStartedId, string? stepId, string? hookStartedId, Timestamp now) =>
        Envelope.Create(new Attachment(
            output.Body,
            output.IsText ? AttachmentContentEncoding.IDENTITY : AttachmentContentEncoding.BASE64,
            output.FileName,
            output.MediaType,
            null,
            caseStartedId,
            stepId,
            null,
            null,
            hookStartedId,
            now));
}
