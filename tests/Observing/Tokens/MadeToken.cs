using System.Buffers.Text;
using System.Text;

namespace RolloutSpecs.Tests.Observing.Tokens;

/// <summary>Tokens that nobody signed.</summary>
internal static class MadeToken
{
    public static string Of(DateTimeOffset issued, DateTimeOffset expires, string device = "web") => string.Join(
        '.',
        new[]
        {
            """{"alg":"HS256","typ":"JWT"}""",
            $$"""{"iss":"https://openagents.com","oa_user_id":11,"oa_device_id":"{{device}}","iat":{{issued.ToUnixTimeSeconds()}},"exp":{{expires.ToUnixTimeSeconds()}}}""",
            "made-signature",
        }.Select(part => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part))));
}
