using System.Text.Json;
using RolloutSpecs.Ending.Files;

namespace RolloutSpecs.Ending;

/// <summary>What the host hands over when all artifacts are prepared.</summary>
/// <param name="Decision"><c>go</c> where every stage is a go, <c>no-go</c> where one is, else <c>partial</c>.</param>
/// <param name="Terminal">What to print.</param>
/// <param name="IsUnpublished">Whether it could not be published, which is red where every scenario is green.</param>
/// <param name="Files">The prepared files; empty where they are in their places.</param>
public sealed record Handover(string Decision, string Terminal, bool IsUnpublished, IReadOnlyList<HandedFile> Files)
{
    private const string File = "handover.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Writes it where the logger looks.</summary>
    /// <param name="runFolder">Where host and logger meet.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(string runFolder) =>
        System.IO.File.WriteAllText(Path.Combine(runFolder, File), JsonSerializer.Serialize(this, Options));

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
            return JsonSerializer.Deserialize<Handover>(System.IO.File.ReadAllText(file), Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Puts the prepared files in their places.</summary>
    /// <exception cref="IOException">One is not what was prepared, exists already, or cannot be written; none is left.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder cannot be written; none is left.</exception>
    public void Place() =>
        new FilePlacement(new DurableFileWriter()).Place([.. Files.Select(file => (file.Place, file.Read()))]);
}
