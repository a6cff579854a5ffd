using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Observer.Exposition;

/// <summary>What the observer says of itself, as exposition lines: a gauge that is 1, whose labels tell.</summary>
internal static class InfoText
{
    private const string Name = "rolloutspecs_observer_info";

    public static IEnumerable<string> Lines(Provenance provenance)
    {
        var labels = new[]
        {
            ("environment", provenance.Environment),
            ("rollout", provenance.Rollout),
            ("host", provenance.Host),
            ("revision", provenance.Revision),
            ("origins", provenance.Origins ?? ""),
        };
        return
        [
            $"# TYPE {Name} gauge",
            $"# HELP {Name} what the observer measures",
            $"{Name}{{{string.Join(',', labels.Select(label => $"{label.Item1}=\"{MetricsBoard.Escaped(label.Item2)}\""))}}} 1",
        ];
    }
}
