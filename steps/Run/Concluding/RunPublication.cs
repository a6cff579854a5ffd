using RolloutSpecs.Gates;
using RolloutSpecs.Publishing;

namespace RolloutSpecs.Run;

/// <summary>Publishes and writes a decision so that both say the same; where nothing is published, only writes.</summary>
/// <param name="publication">Publishes, or null.</param>
/// <param name="scope">Which parts are published.</param>
/// <param name="run">The run.</param>
internal sealed class RunPublication(GatePublication? publication, PublicationScope scope, PreparedRun run)
{
    /// <summary>A run's.</summary>
    public static RunPublication Of(PreparedRun run)
    {
        var scope = new PublicationScope(FilterScope.AsksForWholeStages(run.Request.Filter), run.ConfigurationError is null);
        // A run that nothing watches is red in live whatever its scenarios say.
        var publishes = run.Record.Publication is not null && (run.Replayed is not null || run.Request.Watcher != Watcher.Nobody);
        return new RunPublication(publishes ? new GatePublication(run.Recorder, run.Record.Publication!, scope) : null, scope, run);
    }

    /// <summary>Keeps the issues and begins the checks.</summary>
    public Task<Published> BeginAsync(Decision draft, IReadOnlyList<EvidenceItem> evidence) =>
        publication?.BeginAsync(draft, evidence) ?? Task.FromResult(Published.Nothing);

    /// <summary>The decision with what was published of it.</summary>
    public Decision In(Decision decision, Published published) => PublishedDecision.Of(decision, published, scope, run.Circumstances);

    /// <summary>Writes the artifacts between the beginning and the end of publishing: prepared first, in their places last.</summary>
    /// <param name="begun">What is published so far.</param>
    /// <param name="render">The decision and its artifacts, from what is published.</param>
    public async Task<(Decision Decision, RunArtifacts Artifacts)> WriteAsync(Published begun, Func<Published, Task<(Decision Decision, RunArtifacts Artifacts)>> render)
    {
        var (decision, artifacts) = await render(begun);
        artifacts.Files.Prepare();
        if (publication is null)
        {
            Place(artifacts);
            return (decision, artifacts);
        }

        var completed = begun;
        try
        {
            completed = await publication.CompleteAsync(begun, decision, artifacts.Markdown);
            if (completed.Problems.Count > begun.Problems.Count)
            {
                // The artifacts must not say go where GitHub does not, nor GitHub where they do not.
                artifacts.Files.Discard();
                (decision, artifacts) = await render(completed);
                artifacts.Files.Prepare();
                await publication.RevokeAsync(completed, decision, artifacts.Markdown);
            }

            Place(artifacts);
            return (decision, artifacts);
        }
        catch
        {
            artifacts.Files.Discard();
            await publication.RevokeAsync(completed, decision, "The run ended red: its artifacts could not be written.\n");
            throw;
        }
    }

    // Before the artifacts: the logger trusts it only where decision.json lies there with this digest.
    private void Place(RunArtifacts artifacts)
    {
        artifacts.Handover.Write(run.Request.RunFolder);
        artifacts.Files.Place();
    }
}
