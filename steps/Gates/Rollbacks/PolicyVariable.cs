using System.Globalization;
using RolloutSpecs.Gates.Cases;

namespace RolloutSpecs.Gates.Rollbacks;

/// <summary>A variable of the runtime that a policy rollback doubles; the table of docs/rollback.md.</summary>
/// <param name="Cause">The pressure that it relieves.</param>
/// <param name="Name">Its name.</param>
/// <param name="Default">The runtime's default (apps/runtime/src/config.rs of OpenAgentsInc/openagents), in ms.</param>
/// <param name="Does">What twice as much of it does.</param>
public sealed record PolicyVariable(RollbackCause Cause, string Name, int Default, string Does)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<PolicyVariable> All { get; } =
    [
        new(RollbackCause.Reconnects, "RUNTIME_KHALA_RECONNECT_BASE_BACKOFF_MS", 400,
            "clients wait twice as long before they come back, so half as many come at a time"),
        new(RollbackCause.Reconnects, "RUNTIME_KHALA_RECONNECT_JITTER_MS", 250,
            "what each client adds at random is spread wider, so they do not come back together"),
        new(RollbackCause.Consumers, "RUNTIME_KHALA_POLL_MIN_INTERVAL_MS", 250,
            "each consumer is served half as often, in batches twice as large, which takes load off the fanout"),
    ];

    /// <summary>Its value now and the one to set, or why there is none.</summary>
    /// <param name="live">The variables that are set, or null where that is not known.</param>
    public PolicyChange Change(IReadOnlyDictionary<string, string>? live)
    {
        var set = live?.GetValueOrDefault(Name);
        return set switch
        {
            null => new PolicyChange(this, null, Default, live is null
                ? "the default: Cloud Run was not asked, or did not tell what is set"
                : "the default: it is not set on the service"),
            _ when int.TryParse(set, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= 1_000_000 =>
                new PolicyChange(this, set, value, "as it is set on the service"),
            _ => new PolicyChange(this, set, null, "as it is set on the service, and no number of ms to double: set it by hand"),
        };
    }
}
