using System.Diagnostics.CodeAnalysis;

namespace RolloutSpecs.Probes.Prometheus;

/// <summary>Samples that nobody may judge.</summary>
/// <param name="seen">What was seen instead of them.</param>
/// <param name="remediation">What to do.</param>
[SuppressMessage(
    "Design",
    "CA1032:Implement standard exception constructors",
    Justification = "Without what was seen and what to do it would help nobody.")]
internal sealed class UnreadableSamplesException(string seen, string remediation) : FormatException(seen)
{
    public string Remediation => remediation;
}
