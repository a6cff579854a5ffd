using RolloutSpecs.Probes;
using RolloutSpecs.Publishing;

namespace RolloutSpecs.Run;

/// <summary>The edge, with what publishes where the run is one that does.</summary>
internal static class PublishingEdge
{
    public static IOutside Of(Surroundings surroundings, TimeProvider clock)
    {
        if (!PublicationTargets.IsOn(surroundings))
        {
            return surroundings.Outside;
        }

        var values = surroundings.Settings.Values;
        var access = new GitHubAccess(
            new Uri(values.GetValueOrDefault("GITHUB_API_URL") ?? "https://api.github.com"), values.GetValueOrDefault("GITHUB_TOKEN"), clock);
        return new PublishingOutside(
            surroundings.Outside, access, values.GetValueOrDefault(Publication.SummaryFile), surroundings.Redactor, clock);
    }
}
