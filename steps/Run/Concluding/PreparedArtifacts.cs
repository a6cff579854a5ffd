using RolloutSpecs.Publishing.Asking;

namespace RolloutSpecs.Run.Concluding;

/// <summary>Artifacts that can be placed, and what has been published of them.</summary>
/// <param name="Artifacts">The artifacts.</param>
/// <param name="Published">What has been published.</param>
public sealed record PreparedArtifacts(RunArtifacts Artifacts, Published Published)
{
    /// <summary>Renders a draft, and makes sure that it can be placed.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="published">What has been published of it.</param>
    /// <exception cref="IOException">An artifact exists already.</exception>
    public static async Task<PreparedArtifacts> OfAsync(IDraft draft, Published published)
    {
        var artifacts = await draft.RenderAsync(published);
        artifacts.Files.Prepare();
        return new PreparedArtifacts(artifacts, published);
    }

    /// <summary>Tells GitHub what they say.</summary>
    /// <param name="publisher">Publishes.</param>
    public async Task<PreparedArtifacts> CompleteAsync(RunPublisher publisher) =>
        this with { Published = await publisher.CompleteAsync(Published, Artifacts) };

    /// <summary>Renders a draft anew in their place.</summary>
    /// <param name="draft">The draft.</param>
    /// <exception cref="IOException">An artifact cannot be written; none is left.</exception>
    public Task<PreparedArtifacts> RenderAgainAsync(IDraft draft) => OfAsync(draft, Published);

    /// <summary>Takes back what GitHub was told, and says what holds instead.</summary>
    /// <param name="publisher">Publishes.</param>
    /// <param name="markdown">What holds.</param>
    public Task RevokeAsync(RunPublisher publisher, string markdown) => publisher.RevokeAsync(Published, Artifacts.Decision, markdown);

    /// <summary>Puts the artifacts in their places, or hands them over to who does so when the last party has said green.</summary>
    /// <param name="runFolder">Where host and logger meet, or null where there is no logger.</param>
    /// <exception cref="IOException">The handover or an artifact cannot be written; no artifact is left.</exception>
    public RunArtifacts Place(string? runFolder)
    {
        if (runFolder is null)
        {
            Artifacts.Files.Place();
        }
        else
        {
            // Who places them later cannot take back what GitHub was told.
            Artifacts.Files.Prepare();
            (Artifacts.Handover with { Files = Artifacts.Files.HandOver(runFolder) }).Write(runFolder);
        }

        return Artifacts;
    }
}
