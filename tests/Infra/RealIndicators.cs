using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Probes.Indicators;

namespace RolloutSpecs.Tests.Infra;

/// <summary>The repository's own indicators.</summary>
internal static class RealIndicators
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(Repository.Root, "specs", "indicators.yaml"));

    public static IndicatorCatalogue Value { get; } = IndicatorReader.Read(Text, "specs/indicators.yaml");
}
