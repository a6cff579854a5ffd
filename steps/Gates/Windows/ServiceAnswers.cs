using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Routes;

namespace RolloutSpecs.Gates.Windows;

/// <summary>What was told of a service that is rolled out.</summary>
/// <param name="Name">control, runtime or khala.</param>
/// <param name="Entry">Its entry in the ledger, whole.</param>
/// <param name="Service">gcloud's description of the service.</param>
/// <param name="Current">gcloud's description of the current revision.</param>
/// <param name="Stored">Its routes as an observer stored them, by time; empty where there are none.</param>
public sealed record ServiceAnswers(string Name, LedgerService Entry, Answer Service, Answer Current, IReadOnlyList<RouteRun> Stored)
{
    /// <summary>The services that a rollout is about.</summary>
    public static IReadOnlyList<string> Names { get; } = ["control", "runtime", "khala"];
}
