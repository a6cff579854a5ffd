using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Ledger;

namespace RolloutSpecs.Probes.Indicators;

/// <summary>Reads <c>specs/indicators.yaml</c> strictly: an unknown key, a wrong word or an empty text is an error.</summary>
public static class IndicatorReader
{
    /// <summary>The indicators that a text holds.</summary>
    /// <param name="yaml">The YAML.</param>
    /// <param name="fileName">Its name in messages.</param>
    /// <exception cref="ConfigurationException">The text holds no indicators; the message holds every error with its line.</exception>
    public static IndicatorCatalogue Read(string yaml, string fileName)
    {
        var errors = new LedgerErrors(fileName, "catalogue");
        var root = LedgerDocument.Parse(yaml, errors);
        var catalogue = root is null ? null : new IndicatorParts(errors).Catalogue(root);
        return errors.IsEmpty && catalogue is not null ? catalogue : throw new ConfigurationException(errors.ToString());
    }
}
