using System.Text.Json.Nodes;

namespace RolloutSpecs.Rehearsal;

/// <summary>A condition of a Knative object.</summary>
internal static class ConditionJson
{
    public static JsonObject Write(string type, string status, string? reason = null, string? message = null)
    {
        var condition = new JsonObject { ["lastTransitionTime"] = "2026-11-16T18:04:26.771930Z" };
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
