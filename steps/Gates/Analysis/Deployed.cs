using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Gates.Analysis;

/// <summary>What the ledger says is deployed, for what a series' labels may name.</summary>
/// <param name="Services">The Cloud Run services.</param>
/// <param name="Region">Their region, or null where the ledger does not say it.</param>
/// <param name="Revisions">The runtime's current revision and the one to roll back to.</param>
/// <param name="Build">The commit of the runtime's current revision, or null.</param>
public sealed record Deployed(IReadOnlyList<string> Services, string? Region, IReadOnlyList<string> Revisions, string? Build)
{
    private const string Runtime = "runtime";

    /// <summary>Nothing is known, so that a label that names any of it is undecided.</summary>
    public static Deployed Unknown { get; } = new([], null, [], null);

    /// <summary>What a ledger says.</summary>
    /// <param name="ledger">The ledger.</param>
    public static Deployed By(RolloutLedger ledger)
    {
        var runtime = ledger.Services.GetValueOrDefault(Runtime);
        return new Deployed(
            [.. ledger.Services.Values.Select(service => service.Service).OfType<string>()],
            ledger.Cloud?.Region,
            [.. new[] { runtime?.Current, runtime?.Rollback }.OfType<string>()],
            runtime?.BuildSha);
    }
}
