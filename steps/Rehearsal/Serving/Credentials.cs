using Microsoft.AspNetCore.Http;

namespace RolloutSpecs.Rehearsal.Serving;

/// <summary>The rehearsal's tokens: good for nothing outside, and named so that nobody wonders.</summary>
internal static class Credentials
{
    public const string GitHub = "rehearsal-github-token";

    public const string Runtime = "rehearsal-runtime-token";

    public const string Control = "rehearsal-control-token";

    public const string Prometheus = "rehearsal-prometheus-token";

    public const string SyncWeb = "rehearsal-sync-token-web";

    public const string SyncDesktop = "rehearsal-sync-token-desktop";

    public const string SyncIos = "rehearsal-sync-token-ios";

    /// <summary>Whether the request brings this token, none, or something else.</summary>
    public static Presented Check(HttpRequest request, string token, params string[] schemes)
    {
        var authorization = request.Headers.Authorization.ToString();
        return authorization switch
        {
            "" => Presented.None,
            _ when schemes.Any(scheme => Matches(authorization, scheme, token)) => Presented.Right,
            _ => Presented.Wrong,
        };
    }

    private static bool Matches(string authorization, string scheme, string token) =>
        authorization.StartsWith($"{scheme} ", StringComparison.OrdinalIgnoreCase)
        && authorization[(scheme.Length + 1)..].Trim() == token;
}
