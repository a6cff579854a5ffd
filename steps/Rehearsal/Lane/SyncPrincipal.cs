using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>Whom a sync token stands for: one user, a device for each surface.</summary>
/// <param name="Token">The token.</param>
/// <param name="Device">The device.</param>
/// <param name="Scope">What the token may read.</param>
internal sealed record SyncPrincipal(string Token, string Device, string Scope)
{
    public const string User = "11";
    public const string RunEvents = "runtime.run_events";

    public const string WorkerEvents = "runtime.worker_lifecycle_events";

    /// <summary>What the lane knows a consumer by.</summary>
    public string Key => $"user:{User}|org:none|device:{Device}";

    /// <summary>Whose token it is; null where nobody's.</summary>
    public static SyncPrincipal? Of(string token) => token switch
    {
        Credentials.SyncWeb => new(token, "rehearsal-web", RunEvents),
        Credentials.SyncDesktop => new(token, "rehearsal-desktop", WorkerEvents),
        Credentials.SyncIos => new(token, "rehearsal-ios", RunEvents),
        _ => RehearsalToken.Read(token)?.Device switch
        {
            "rehearsal-web" => new(token, "rehearsal-web", RunEvents),
            "rehearsal-desktop" => new(token, "rehearsal-desktop", WorkerEvents),
            "rehearsal-ios" => new(token, "rehearsal-ios", RunEvents),
            _ => null,
        },
    };
}
