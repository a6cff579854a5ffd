using System.Text.Json.Nodes;

namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>What the lane has refused for its token since it started.</summary>
internal sealed class AuthFailures
{
    private readonly Dictionary<string, long> byReason = [];
    private long unauthorized;
    private long forbidden;

    /// <summary>Counts a refusal; the runtime leaves out an owner that does not match.</summary>
    public void Count(int status, string reason)
    {
        unauthorized += status == 401 ? 1 : 0;
        forbidden += status == 403 && reason != "owner_mismatch" ? 1 : 0;
        byReason[reason] = byReason.GetValueOrDefault(reason) + 1;
    }

    /// <summary>The counters as the runtime writes them.</summary>
    public JsonObject ToJson() => new()
    {
        ["unauthorized_total"] = unauthorized,
        ["forbidden_total"] = forbidden,
        ["invalid_token_total"] = byReason.GetValueOrDefault("invalid_token"),
        ["token_expired_total"] = byReason.GetValueOrDefault("token_expired"),
        ["token_not_yet_valid_total"] = byReason.GetValueOrDefault("token_not_yet_valid"),
        ["token_revoked_total"] = byReason.GetValueOrDefault("token_revoked"),
    };
}
