using System.Security.Cryptography;
using System.Text;

namespace RolloutSpecs.Gates.Evidence;

/// <summary>SHA-256 digests, in lower-case hexadecimal.</summary>
public static class Digest
{
    /// <summary>The digest of a text in UTF-8.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
