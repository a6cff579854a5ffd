using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace RolloutSpecs.Rehearsal.Cloud;

/// <summary>A condition of a Knative object.</summary>
internal static class ConditionJson
{
    /// <summary>A condition that has been so since the services were deployed for this rollout.</summary>
    public static JsonObject Write(string type, string status, string? reason = null, string? message = null) =>
        Write(type, status, Instant.FromUtc(2026, 11, 16, 18, 4, 26), reason, message);

    /// <summary>A condition that has been so since an instant.</summary>
    public static JsonObject Write(string type, string status, Instant since, string? reason = null, string? message = null)
    {
        var condition = new JsonObject { ["lastTransitionTime"] = InstantPattern.ExtendedIso.Format(since) };
        if (reason is not null)
        {
            condition["message"] = message;
            condition["reason"] = reason;
        }

        condition["status"] = status;
        condition["type"] = type;
        return condition;
    }
}
