using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Publishing;
using RolloutSpecs.Publishing.Asking;
using RolloutSpecs.Run.Composing;
using RolloutSpecs.Run.Selecting;

namespace RolloutSpecs.Run.Concluding;

/// <summary>Publishes a run's decision, where it is one that is published.</summary>
/// <param name="publication">Publishes, or null.</param>
public sealed class RunPublisher(GatePublication? publication)
{
    /// <summary>A run's.</summary>
    internal static RunPublisher Of(PreparedRun run)
    {
        // A run that nothing watches is red in live whatever its scenarios say.
        var publishes = run.Outside.Replayed is not null || run.Request.Watcher != Watcher.Nobody;
        return new RunPublisher(
            publishes && run.Terms.Record.Publication is { } target ? new GatePublication(run.Recorder, target, ScopeOf(run)) : null);
    }

    /// <summary>Which parts of a run's decision are published.</summary>
    internal static PublicationScope ScopeOf(PreparedRun run) =>
        new(FilterScope.AsksForWholeStages(run.Request.Filter), run.Terms.ConfigurationError is null);

    /// <summary>Keeps the issues and begins the checks.</summary>
    /// <param name="draft">The decision so far.</param>
    public Task<Published> BeginAsync(IDraft draft) =>
        publication?.BeginAsync(draft.Decision, draft.Evidence) ?? Task.FromResult(Published.Nothing);

    /// <summary>Appends to the job's summary and completes the checks.</summary>
    /// <param name="published">What is published so far.</param>
    /// <param name="artifacts">What is to be said.</param>
    public Task<Published> CompleteAsync(Published published, RunArtifacts artifacts) =>
        publication?.CompleteAsync(published, artifacts.Decision, artifacts.Markdown) ?? Task.FromResult(published);

    /// <summary>Takes back what was said, as far as GitHub lets it.</summary>
    /// <param name="published">What is published so far.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="markdown">What holds instead.</param>
    public Task RevokeAsync(Published published, Decision decision, string markdown) =>
        publication?.RevokeAsync(published, decision, markdown) ?? Task.CompletedTask;
}
