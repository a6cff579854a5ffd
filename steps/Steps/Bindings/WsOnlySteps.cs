using Reqnroll;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Runbook.WsOnly;
using RolloutSpecs.Probes.Ledger;
using RolloutSpecs.Probes.Source;
using RolloutSpecs.Steps.Run;

namespace RolloutSpecs.Steps.Bindings;

/// <summary>Steps of the ws-only gate.</summary>
/// <param name="ledger">Names the surfaces' builds, sources and fallback markers.</param>
/// <param name="source">Searches the source.</param>
/// <param name="judge">Keeps the judgements.</param>
[Binding]
public sealed class WsOnlySteps(RolloutLedger ledger, SourceProbe source, Judge judge)
{
    /// <summary>The ledger's entry is whole.</summary>
    [Given("the ledger names the deployed build, the git ref, the source and the fallback markers of {word}")]
    public void IsDeployed(string surface)
    {
        judge.Cite(LedgerReader.Question);
        if (WsOnlyGate.JudgeEntry(surface, ledger.Surfaces.GetValueOrDefault(surface)) is { } lacking)
        {
            judge.That(lacking);
        }
    }

    /// <summary>Judges the source at the ref.</summary>
    [Then("none of the fallback markers is in the source of {word} at that ref")]
    public async Task HasNoFallbackAsync(string surface)
    {
        var entry = ledger.Surfaces[surface];
        judge.That(
            await source.SearchAsync(entry.Ref!, entry.Source!, entry.FallbackMarkers),
            search => WsOnlyGate.Judge(surface, entry, search));
    }
}
