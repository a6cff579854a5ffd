using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Gates.Rollbacks;

/// <summary>Takes one surface's release back, and leaves the others and the services alone.</summary>
internal static class SurfaceRollback
{
    public static Rollback Of(string surface, RollbackCauses causes, RolloutLedger? ledger)
    {
        var entry = ledger?.Surfaces.GetValueOrDefault(surface);
        var release = entry switch
        {
            { App: { } app, Build: { } build } => $"{app}, build {build}, to the build before it",
            { App: { } app } =>
                $"{app} to the build before the one that is deployed, which the ledger's surfaces.{surface}.build does not name",
            _ => $"the app of surfaces.{surface}, which the ledger does not name, to the build before the one that is deployed",
        };
        return new Rollback("surface",
        [
            $"roll back the release of {surface}, and of no other: {release}; {causes.Lane}",
            $"enter it in the ledger's rollbacks (kind: surface) and the older build in surfaces.{surface}.build, then run the gate again",
        ]);
    }
}
