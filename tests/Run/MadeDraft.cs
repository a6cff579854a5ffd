using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Ending;
using RolloutSpecs.Ending.Files;
using RolloutSpecs.Publishing;
using RolloutSpecs.Publishing.Asking;
using RolloutSpecs.Run.Concluding;
using RolloutSpecs.Tests.Publishing;

namespace RolloutSpecs.Tests.Run;

/// <summary>A go of a whole live stage whose one artifact is decision.json, which says what was decided.</summary>
internal sealed class MadeDraft(string folder) : IDraft
{
    private int rendered;

    public static PublicationScope Scope { get; } = new(true, true);

    /// <summary>Which rendering fails; 0 for none.</summary>
    public int FailsAtRendering { get; set; }

    public Decision Decision { get; } = Made.Stage2(("one", null));

    public IReadOnlyList<EvidenceItem> Evidence => [];

    public Task<RunArtifacts> RenderAsync(Published published)
    {
        if (++rendered == FailsAtRendering)
        {
            throw new IOException("the attempt's number is taken");
        }

        var decision = PublishedDecision.Of(Decision, published, Scope, Made.Live);
        var kind = decision.Stages.Single().Kind == DecisionKind.Go ? "go" : "no-go";
        var files = new FileBatch();
        files.Add(Path.Combine(folder, "decision.json"), kind);
        var handover = new Handover(kind, "words", kind != "go", []);
        return Task.FromResult(new RunArtifacts(decision, files, handover, kind));
    }
}
