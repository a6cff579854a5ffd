using System.Text.Json;

namespace RolloutSpecs.Logger;

/// <summary>What the host hands over to the logger when all artifacts are prepared.</summary>
/// <param name="Decision"><c>go</c> where every stage is a go, <c>no-go</c> where one is, else <c>partial</c>.</param>
/// <param name="DecisionFile">decision.json's path.</param>
/// <param name="Sha256">decision.json's SHA-256.</param>
/// <param name="Terminal">What to print.</param>
/// <param name="IsUnpublished">Whether it could not be published, which is red where every scenario is green.</param>
public sealed record Handover(string Decision, string DecisionFile, string Sha256, string Terminal, bool IsUnpublished)
{
    private const string File = "handover.json";
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Writes it where the logger looks.</summary>
    /// <param name="runFolder">Where host and logger meet, or null where there is no logger.</param>
    public void Write(string? runFolder)
    {
        if (runFolder is not null)
        {
            System.IO.File.WriteAllText(Path.Combine(runFolder, File), JsonSerializer.Serialize(this, Options));
        }
    }

    /// <summary>What was handed over, or null where nothing was or it cannot be read.</summary>
    /// <param name="runFolder">Where host and logger meet; empty where they do not.</param>
    public static Handover? Read(string runFolder)
    {
        var file = Path.Combine(runFolder, File);
        if (runFolder.Length == 0 || !System.IO.File.Exists(file))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(System.IO.File.ReadAllText(file));
            string Text(string name) => json.RootElement.GetProperty(name).GetString() ?? "";
            return new Handover(
                Text("decision"),
                Text("decisionFile"),
                Text("sha256"),
                Text("terminal"),
                json.RootElement.TryGetProperty("isUnpublished", out var unpublished) && unpublished.GetBoolean());
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
