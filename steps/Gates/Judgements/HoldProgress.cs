namespace RolloutSpecs.Gates.Judgements;

/// <summary>How far a hold has got.</summary>
/// <param name="From">When it began, or began again.</param>
/// <param name="To">Until when it was held: the next entry in the ledger, or the instant that is judged at.</param>
/// <param name="Until">When it is over.</param>
public sealed record HoldProgress(DateTimeOffset From, DateTimeOffset To, DateTimeOffset Until);
