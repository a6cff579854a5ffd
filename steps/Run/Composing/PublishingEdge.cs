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

        var settings = surroundings.Settings;
        var access = new GitHubAccess(settings.GitHub.Api, settings.GitHub.Token, clock);
        return new PublishingOutside(
            surroundings.Outside, access, settings.Publishing.SummaryFile, surroundings.Redactor, clock);
    }
}
