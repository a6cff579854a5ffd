using System.Buffers.Text;
using System.Text.Json;

namespace RolloutSpecs.Observer.Tokens;

/// <summary>What a sync token says of itself, read without a key; its text is never shown.</summary>
/// <param name="IssuedAt">When it was issued, or null where it does not say.</param>
/// <param name="ExpiresAt">When it expires, or null where it does not say.</param>
/// <param name="Principal">Its user, organisation and device, by which the runtime knows a consumer; null where it names no user.</param>
public sealed record TokenFacts(DateTimeOffset? IssuedAt, DateTimeOffset? ExpiresAt, string? Principal)
{
    /// <summary>A token that says nothing.</summary>
    public static TokenFacts None { get; } = new(null, null, null);

    /// <summary>Reads a token; one that is no JSON Web Token says nothing.</summary>
    public static TokenFacts Read(string token)
    {
        try
        {
            using var claims = token.Split('.') is [_, var payload, _] && Base64Url.IsValid(payload)
                ? JsonDocument.Parse(Base64Url.DecodeFromChars(payload))
                : null;
            return claims?.RootElement is { ValueKind: JsonValueKind.Object } root
                ? new TokenFacts(Instant(root, "iat"), Instant(root, "exp"), PrincipalOf(root))
                : None;
        }
        catch (Exception failure) when (failure is JsonException or FormatException)
        {
            return None;
        }
    }

    /// <summary>How old and until when, for people.</summary>
    public string Words(DateTimeOffset now) => (IssuedAt, ExpiresAt) switch
    {
        (null, null) => "its age and expiry cannot be read",
        _ => $"{(IssuedAt is { } issued ? $"issued {Span(now - issued)} ago" : "its age cannot be read")}, "
            + (ExpiresAt is not { } expires ? "its expiry cannot be read"
                : expires > now ? $"expires in {Span(expires - now)}" : $"expired {Span(now - expires)} ago"),
    };

    private static string? PrincipalOf(JsonElement claims) => claims.TryGetProperty("oa_user_id", out var user)
        ? $"{user}|{Claim(claims, "oa_org_id")}|{Claim(claims, "oa_device_id")}"
        : null;

    private static string Claim(JsonElement claims, string name) => claims.TryGetProperty(name, out var claim) ? claim.ToString() : "";

    private static DateTimeOffset? Instant(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var claim) && claim.ValueKind == JsonValueKind.Number
        && claim.TryGetDouble(out var seconds) && seconds is >= 0 and < 253_402_300_799
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : null;

    private static string Span(TimeSpan span) => span < TimeSpan.FromMinutes(10)
        ? $"{Math.Floor(span.TotalSeconds):0} s"
        : $"{Math.Floor(span.TotalMinutes):0} min";
}
