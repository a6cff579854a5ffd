using Microsoft.AspNetCore.Http;

namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>Who may read which topic, as apps/runtime/src/sync_auth.rs of OpenAgentsInc/openagents decides it.</summary>
internal static class SyncAccess
{
    private const string Scheme = "Bearer ";

    /// <summary>The decision.</summary>
    public static Access Of(HttpRequest request, string topic, DateTimeOffset now) => request.Headers.Authorization.ToString() switch
    {
        "" => new Refused(401, "missing_authorization"),
        var header when !header.StartsWith(Scheme, StringComparison.Ordinal) => new Refused(401, "invalid_authorization_scheme"),
        var header => SyncPrincipal.Of(header[Scheme.Length..].Trim()) is { } principal
            ? RehearsalToken.Read(principal.Token)?.Refusal(now) is { } old ? new Refused(401, old) : Of(principal, topic)
            : new Refused(401, "invalid_token"),
    };

    private static Access Of(SyncPrincipal principal, string topic) => topic.Trim().Split(':') switch
    {
        ["run", not "", "events"] => Scoped(principal, SyncPrincipal.RunEvents),
        ["runtime.codex_worker_events"] => Scoped(principal, SyncPrincipal.WorkerEvents),
        ["worker", "desktop", "lifecycle"] => Scoped(principal, SyncPrincipal.WorkerEvents),

        // The scope is looked at before the owner.
        ["worker", not "", "lifecycle"] => Scoped(principal, SyncPrincipal.WorkerEvents) is Refused refused
            ? refused
            : new Refused(403, "owner_mismatch"),
        ["fleet", "user", var user, "workers"] when user == SyncPrincipal.User => Scoped(principal, SyncPrincipal.WorkerEvents),
        ["fleet", "user", not "", "workers"] => new Refused(403, "owner_mismatch"),
        _ => new Refused(403, "forbidden_topic"),
    };

    private static Access Scoped(SyncPrincipal principal, string scope) =>
        principal.Scope == scope ? new Granted(principal) : new Refused(403, "missing_scope");
}
