using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Publishing.Asking;
using RolloutSpecs.Publishing.GitHub;

namespace RolloutSpecs.Run.Composing;

/// <summary>The outside, with what publishes where the run is one that does.</summary>
internal static class PublishedOutside
{
    public static IOutside Of(RunOutside run, TimeProvider clock)
    {
        if (!PublicationTargets.IsOn(run))
        {
            return run.Outside;
        }

        var settings = run.Settings;
        var access = new GitHubAccess(
            settings.GitHub.Api, settings.GitHub.Token, clock);
        return new PublishingOutside(
            run.Outside, access, settings.Publishing.SummaryFile, run.Redactor, clock);
    }
}
