using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Probes;

/// <summary>An answer with the questions that led to it.</summary>
/// <typeparam name="T">What the answer was read as.</typeparam>
/// <param name="Answer">The answer.</param>
/// <param name="Questions">The questions, in the order in which they were asked.</param>
public sealed record Asked<T>(T Answer, IReadOnlyList<string> Questions)
{
    /// <summary>The HTTP exchanges that led to it, in that order too, where whoever asked keeps them.</summary>
    public IReadOnlyList<Exchange> Exchanges { get; init; } = [];
}
