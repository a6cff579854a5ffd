using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Files;
using RolloutSpecs.Probes.Indicators;

namespace RolloutSpecs.Observer.Run;

/// <summary>What is observed: the repository's indicators.</summary>
internal static class ObservedIndicators
{
    /// <summary>Reads them.</summary>
    /// <exception cref="ConfigurationException">They are not in order.</exception>
    /// <exception cref="IOException">They cannot be read.</exception>
    public static IndicatorCatalogue Read()
    {
        var file = Path.Combine(RepositoryRoot.Find(), "specs", "indicators.yaml");
        return IndicatorReader.Read(BoundedFile.ReadText(file), file);
    }
}
