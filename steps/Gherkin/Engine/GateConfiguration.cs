using System.Globalization;
using Reqnroll.Configuration;

namespace RolloutSpecs.Gherkin.Engine;

/// <summary>Reqnroll's settings in a gate, whatever reqnroll.json says.</summary>
internal sealed class GateConfiguration : IRuntimeConfigurationProvider
{
    public static GateConfiguration Instance { get; } = new();

    public ReqnrollConfiguration LoadConfiguration(ReqnrollConfiguration reqnrollConfiguration)
    {
        // Pending asks the runtime provider, which throws; Error would hide which step it was.
        reqnrollConfiguration.MissingOrPendingStepsOutcome = MissingOrPendingStepsOutcome.Pending;
        reqnrollConfiguration.BindingCulture = CultureInfo.InvariantCulture;
        reqnrollConfiguration.StopAtFirstError = false;
        reqnrollConfiguration.TraceTimings = false;
        reqnrollConfiguration.TraceSuccessfulSteps = false;
        return reqnrollConfiguration;
    }
}
