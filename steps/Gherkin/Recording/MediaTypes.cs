namespace RolloutSpecs.Gherkin.Recording;

/// <summary>What formatters can show of a file, by its name's ending.</summary>
internal static class MediaTypes
{
    public static string OfFile(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".PNG" => "image/png",
        ".JPG" or ".JPEG" => "image/jpeg",
        ".GIF" => "image/gif",
        ".SVG" => "image/svg+xml",
        ".WEBP" => "image/webp",
        ".PDF" => "application/pdf",
        ".JSON" => "application/json",
        ".XML" => "application/xml",
        ".HTM" or ".HTML" => "text/html",
        ".CSV" => "text/csv",
        ".TXT" or ".LOG" or ".MD" => "text/plain",
        _ => "application/octet-stream",
    };
}
