namespace RolloutSpecs.Run.Concluding;

/// <summary>Publishes and writes a decision so that GitHub and the artifacts say the same.</summary>
public static class Conclusion
{
    /// <summary>Draft, begun, rendered, prepared, completed, placed: in this order, or revoked.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="publisher">Publishes.</param>
    /// <param name="runFolder">Where host and logger meet, or null where there is no logger.</param>
    /// <exception cref="IOException">An artifact cannot be written; none is left, and no check is a success.</exception>
    public static async Task<RunArtifacts> ConcludeAsync(IDraft draft, RunPublisher publisher, string? runFolder)
    {
        ArgumentNullException.ThrowIfNull(publisher);
        var begun = await publisher.BeginAsync(draft);
        var prepared = await PreparedArtifacts.OfAsync(draft, begun);
        try
        {
            prepared = await prepared.CompleteAsync(publisher);
            if (prepared.Published.Problems.Count > begun.Problems.Count)
            {
                // The artifacts must not say go where GitHub does not, nor GitHub where they do not.
                prepared = await prepared.RenderAgainAsync(draft);
                await prepared.RevokeAsync(publisher, prepared.Artifacts.Markdown);
            }

            return prepared.Place(runFolder);
        }
        catch
        {
            await prepared.RevokeAsync(publisher, "The run ended red: its artifacts could not be written.\n");
            throw;
        }
    }
}
