using Reqnroll.Analytics;

namespace RolloutSpecs.Gherkin.Engine;

/// <summary>Reports nothing to Reqnroll's makers: a gate asks nobody but those that it records.</summary>
internal sealed class NoTelemetry : IAnalyticsRuntimeTelemetryService
{
    public static NoTelemetry Instance { get; } = new();

    public void SendFeatureUseEvent(string featureName, Dictionary<string, string> properties, Dictionary<string, double> metrics)
    {
    }

    public void SendProjectRunningEvent()
    {
    }
}
