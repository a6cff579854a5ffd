using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>A sync token as the control service mints it; nobody signs it, since a rehearsal has no secret.</summary>
/// <param name="Device">Its device.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="ExpiresAt">When it expires.</param>
internal sealed record RehearsalToken(string Device, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt)
{
    private const string Signature = "cmVoZWFyc2Fs";

    /// <summary>How long era L takes a token for from its issue, whatever it says of its expiry.</summary>
    public static readonly TimeSpan MostAge = TimeSpan.FromSeconds(300);

    /// <summary>A token of a surface that was issued just now, to expire in 15 minutes.</summary>
    public static RehearsalToken Issued(string surface, DateTimeOffset now) => new($"rehearsal-{surface}", now, now.AddMinutes(15));

    /// <summary>The token of a text; null where it is none of these.</summary>
    public static RehearsalToken? Read(string text)
    {
        if (text.Split('.') is not [_, var payload, Signature] || !Base64Url.IsValid(payload))
        {
            return null;
        }

        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(payload))!;
        return new RehearsalToken((string)claims["oa_device_id"]!, Instant(claims, "iat"), Instant(claims, "exp"));
    }

    /// <summary>Why era L does not take it at an instant; null where it does.</summary>
    public string? Refusal(DateTimeOffset now) => now >= ExpiresAt ? "token_expired" : now - IssuedAt > MostAge ? "token_too_old" : null;

    /// <summary>Its text.</summary>
    public string ToText() => string.Join('.', Encoded(new JsonObject { ["alg"] = "HS256", ["typ"] = "JWT" }), Encoded(new JsonObject
    {
        ["iss"] = "https://openagents.com",
        ["aud"] = "openagents-sync",
        ["oa_user_id"] = 11,
        ["oa_device_id"] = Device,
        ["iat"] = IssuedAt.ToUnixTimeSeconds(),
        ["exp"] = ExpiresAt.ToUnixTimeSeconds(),
    }), Signature);

    private static string Encoded(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    private static DateTimeOffset Instant(JsonNode claims, string name) => DateTimeOffset.FromUnixTimeSeconds((long)claims[name]!);
}
