namespace RolloutSpecs.Gates.Ledger;

/// <summary>Where the services run.</summary>
/// <param name="Project">The cloud project.</param>
/// <param name="Region">The region.</param>
public sealed record LedgerCloud(string Project, string Region);
