using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Runbook.WsOnly;
using RolloutSpecs.Probes.Commands;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Probes.Source;
using RolloutSpecs.Rehearsal;
using RolloutSpecs.Tests.Rehearsal;

namespace RolloutSpecs.Tests.Probes;

/// <summary>The source of the surface ios, judged in a world's real repository.</summary>
internal static class IosSource
{
    public static LedgerSurface Entry { get; } =
        new("autopilot-ios", "3", "main", "apps/autopilot-ios", ["URLSession.shared.bytes"], "run:019c:events");

    public static async Task<Judgement> JudgeAsync(EmbeddedWorld world, string reference)
    {
        var redactor = new Redactor([]);
        await using var http = new HttpAsker(TimeProvider.System);
        var outside = new RealOutside(
            http, new ProcessAsker(TimeProvider.System, new Progress<string>(), redactor), TimeProvider.System, redactor);
        var asked = await new SourceProbe(new CommandProbe(outside, redactor, world.Workspace(), "cargo"))
            .SearchAsync(reference, Entry.Source!, Entry.FallbackMarkers);
        return WsOnlyGate.Judge("ios", Entry, asked.Answer);
    }
}
