using System.Text.Json;
using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Gates.Routes;

/// <summary>How the control service splits its web routes.</summary>
/// <param name="Percent">The percent of users that its routes take to the new shell.</param>
/// <param name="Because">Which of its settings decides that.</param>
public sealed record RouteSplit(int Percent, string Because)
{
    /// <summary>
    /// Reads <c>GET /api/v1/control/route-split/status</c> of OpenAgentsInc/openagents (apps/openagents.com/service/src/route_split.rs).
    /// </summary>
    /// <param name="body">The answer's body.</param>
    /// <returns>The split, or in <c>Expected</c> what of its shape is missing.</returns>
    public static (RouteSplit? Split, string? Expected) Read(string body)
    {
        if (Json.Object(body)?.Member("data") is not { ValueKind: JsonValueKind.Object } data)
        {
            return (null, "data");
        }

        if (data.Flag("enabled") is not { } enabled || data.Flag("force_legacy") is not { } forced || data.Text("mode") is not { } mode)
        {
            return (null, "enabled, force_legacy and mode");
        }

        if (data.Member("override_target") is not { } target
            || (target.ValueKind != JsonValueKind.Null && target.ToString() is not ("legacy" or "rust_shell")))
        {
            return (null, "override_target to be null, legacy or rust_shell");
        }

        if (data.Member("domain_overrides") is { } domains && domains.ToString() != "{}")
        {
            return (null, $"no override of single domains, which no percentage tells: {domains}");
        }

        var percentage = data.Member("cohort_percentage") is { ValueKind: JsonValueKind.Number } value
            && value.TryGetInt32(out var whole)
            && whole is >= 0 and <= 100
            ? whole
            : (int?)null;
        // In the order in which the service itself asks.
        return (forced, target.ToString(), enabled, mode, percentage) switch
        {
            (true, _, _, _, _) => (new RouteSplit(0, "force_legacy is true"), null),
            (_, "legacy", _, _, _) => (new RouteSplit(0, "override_target is legacy"), null),
            (_, "rust_shell", _, _, _) => (new RouteSplit(100, "override_target is rust_shell"), null),
            (_, _, false, _, _) => (new RouteSplit(0, "enabled is false"), null),
            (_, _, _, "legacy", _) => (new RouteSplit(0, "mode is legacy"), null),
            (_, _, _, "rust", _) => (new RouteSplit(100, "mode is rust"), null),
            (_, _, _, "cohort", { } percent) => (new RouteSplit(percent, $"mode is cohort, cohort_percentage {percent}"), null),
            (_, _, _, "cohort", null) => (null, "cohort_percentage from 0 to 100"),
            _ => (null, $"mode to be legacy, rust or cohort, not '{mode}'"),
        };
    }
}
