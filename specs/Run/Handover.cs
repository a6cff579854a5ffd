using System.Text.Json;

namespace RolloutSpecs.Specs;

/// <summary>What the host hands over to the logger when all artifacts are written.</summary>
/// <param name="Decision"><c>go</c> where every stage is a go, <c>no-go</c> where one is, else <c>partial</c>.</param>
/// <param name="DecisionFile">decision.json's path.</param>
/// <param name="Sha256">decision.json's SHA-256.</param>
/// <param name="Terminal">What to print.</param>
/// <param name="IsUnpublished">Whether it could not be published, which is red where every scenario is green.</param>
public sealed record Handover(string Decision, string DecisionFile, string Sha256, string Terminal, bool IsUnpublished)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Writes it where the logger looks.</summary>
    /// <param name="runFolder">Where host and logger meet, or null where there is no logger.</param>
    public void Write(string? runFolder)
    {
        if (runFolder is not null)
        {
            File.WriteAllText(Path.Combine(runFolder, "handover.json"), JsonSerializer.Serialize(this, Options));
        }
    }
}
