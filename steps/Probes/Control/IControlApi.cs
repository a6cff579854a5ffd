using Refit;

namespace RolloutSpecs.Probes.Control;

/// <summary>The control service's routes that the runbook asks.</summary>
public interface IControlApi
{
    /// <summary>How it splits its web routes.</summary>
    [Get("/api/v1/control/route-split/status")]
    Task<HttpResponseMessage> RouteSplitAsync();
}
