using RolloutSpecs.Probes;
using RolloutSpecs.Publishing;

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

        var values = run.Settings.Values;
        var access = new GitHubAccess(
            new Uri(values.GetValueOrDefault("GITHUB_API_URL") ?? "https://api.github.com"), values.GetValueOrDefault("GITHUB_TOKEN"), clock);
        return new PublishingOutside(
            run.Outside, access, values.GetValueOrDefault(Publication.SummaryFile), run.Redactor, clock);
    }
}
