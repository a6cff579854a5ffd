using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Publishing.Asking;

namespace RolloutSpecs.Run.Concluding;

/// <summary>A decision that nobody has been told of.</summary>
public interface IDraft
{
    /// <summary>The decision so far.</summary>
    Decision Decision { get; }

    /// <summary>The evidence that it names.</summary>
    IReadOnlyList<EvidenceItem> Evidence { get; }

    /// <summary>Closes the evidence, decides with what has been published, and renders the artifacts.</summary>
    /// <param name="published">What has been published.</param>
    /// <exception cref="IOException">Another run has taken the attempt's number meanwhile.</exception>
    Task<RunArtifacts> RenderAsync(Published published);
}
