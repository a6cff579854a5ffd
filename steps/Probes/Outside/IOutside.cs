using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Probes.Outside;

/// <summary>The one way to all that is outside; a replay swaps it and nothing else.</summary>
public interface IOutside
{
    /// <summary>Asks; whatever goes wrong is an answer, never an exception.</summary>
    Task<Exchange> AskAsync(Question question);
}
