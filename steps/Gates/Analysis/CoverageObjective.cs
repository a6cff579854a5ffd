using NodaTime;

namespace RolloutSpecs.Gates.Analysis;

/// <summary>How much of a window must have been observed before anything is judged in it.</summary>
/// <param name="Share">The share of the expected samples that must be there, 0 to 1.</param>
/// <param name="LongestGap">The longest span without a sample that may be; the window's ends count as samples.</param>
/// <param name="NewestAge">How old the newest sample may be at the window's end.</param>
public sealed record CoverageObjective(double Share, Duration LongestGap, Duration NewestAge);
