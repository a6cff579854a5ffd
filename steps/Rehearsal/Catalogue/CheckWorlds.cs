using System.Collections.Immutable;
using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Rehearsal.Catalogue;

/// <summary>Worlds in which a check command of the ledger finds something.</summary>
internal static class CheckWorlds
{
    private const string Gate = "sync-health";
    private const string Observed = "apps/runtime/deploy/cloudrun";

    public static ImmutableArray<World> All { get; } =
    [
        new World("migration-drifted", "The migrate job still has the image before the service's.")
        {
            SourceEdits =
            [
                new(
                    $"{Observed}/migration-images.txt",
                    "job us-central1-docker.pkg.dev/openagentsgemini/runtime/runtime@sha256:5d41c0a97be1",
                    "job us-central1-docker.pkg.dev/openagentsgemini/runtime/runtime@sha256:0c7e62f1d3a8"),
            ],
        }.TurnsRed(Gate, Verdict.Fail, "migration"),
        new World("backfill-incomplete", "The backfill of the worker summaries has not come to its end.")
        {
            SourceEdits = [new($"{Observed}/backfill-progress.txt", "9120 9120", "7418 9120")],
        }.TurnsRed(Gate, Verdict.Fail, "backfill"),
    ];
}
