using System.Globalization;
using System.Security.Cryptography;

namespace RolloutSpecs.Ending.Files;

/// <summary>A file that lies in a run's folder and is to be placed.</summary>
/// <param name="Source">Where it lies.</param>
/// <param name="Place">Its place.</param>
/// <param name="Sha256">Its content's SHA-256.</param>
public sealed record HandedFile(string Source, string Place, string Sha256)
{
    /// <summary>Lays a file in a folder.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static HandedFile Lay(string folder, int index, string place, byte[] content)
    {
        var source = Path.Combine(folder, index.ToString(CultureInfo.InvariantCulture));
        File.WriteAllBytes(source, content);
        return new HandedFile(source, place, DigestOf(content));
    }

    /// <summary>Its content.</summary>
    /// <exception cref="IOException">It is gone, or is not what was laid there.</exception>
    public byte[] Read()
    {
        var content = File.ReadAllBytes(Source);
        return DigestOf(content) == Sha256 ? content : throw new IOException($"{Source} is not the one that this run wrote");
    }

    private static string DigestOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
