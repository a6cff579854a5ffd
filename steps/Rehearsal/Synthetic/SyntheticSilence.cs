namespace RolloutSpecs.Rehearsal.Synthetic;

/// <summary>Samples that a world's observer did not get.</summary>
/// <param name="Names">The indicators, or empty for all: the observer itself was not running.</param>
/// <param name="During">When.</param>
/// <param name="Problem">What the observer noted, or empty where it could not.</param>
public sealed record SyntheticSilence(IReadOnlyList<string> Names, Predicate<Moment> During, string Problem)
{
    /// <summary>Who had that problem.</summary>
    public string Source { get; init; } = "fanout metrics";
}
