using System.Buffers.Text;

namespace RolloutSpecs.Reporting.Html;

/// <summary>Attached pictures that the report may show within itself.</summary>
public static class Pictures
{
    // A picture can run nothing, an SVG can.
    private static readonly HashSet<string> Displayable = ["image/png", "image/jpeg", "image/gif", "image/webp"];
    private const int Longest = 300_000;

    /// <summary>The picture as an address that holds it, or null where it is none, is too large, or is not base64.</summary>
    /// <param name="mediaType">Its media type.</param>
    /// <param name="body">It in base64.</param>
    public static string? Address(string? mediaType, string body) =>
        mediaType is not null && Displayable.Contains(mediaType) && body.Length <= Longest && Base64.IsValid(body)
            ? $"data:{mediaType};base64,{body}"
            : null;
}
