using RolloutSpecs.Observer.Tokens;

namespace RolloutSpecs.Observer.Canary;

/// <summary>Whether a refusal is the observer's own doing, since it sent a token that is older than any client would send.</summary>
internal static class StaleToken
{
    // Younger than that a client may well send it, so that who calls it too old refuses clients.
    private static readonly TimeSpan Young = TimeSpan.FromSeconds(60);

    /// <summary>What to do about it; null where the refusal is the runtime's doing.</summary>
    public static string? Of(CanarySurface surface, GivenToken given, string reason, DateTimeOffset now) => reason switch
    {
        "token_too_old" when given.Facts.IssuedAt is { } issued && now - issued > Young => Words(surface, reason),
        "token_expired" when given.Facts.ExpiresAt is { } expires && expires <= now => Words(surface, reason),
        _ => null,
    };

    // Without an age, so that the same trouble is the same text at each tick.
    private static string Words(CanarySurface surface, string reason) =>
        $"expected a token that the runtime still takes, seen 401 {reason}: the observer's own token, that of {surface.Token.Source}, is "
            + "too old, which is no failure of the runtime; "
            + (surface.Token.Life == TokenLife.Fixed
                ? $"give surfaces.{surface.Name}.token in the ledger a command or a file that renews it, and start the observer again"
                : "see that it gives new tokens often enough");
}
