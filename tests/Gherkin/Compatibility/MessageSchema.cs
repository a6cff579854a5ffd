using System.Text.Json;
using Json.Schema;

namespace RolloutSpecs.Tests.Gherkin.Compatibility;

/// <summary>The official JSON schema of Cucumber Messages, which npm installed.</summary>
internal static class MessageSchema
{
    private static readonly Lazy<JsonSchema> Compiled = new(() => JsonSchema.FromText(File.ReadAllText(NodeFolder.Schema)));

    /// <summary>The lines that are no valid message, each with its errors.</summary>
    public static IReadOnlyList<string> Problems(IEnumerable<string> lines) =>
        [.. lines.Select(line => (Line: line, Errors: Errors(line))).Where(told => told.Errors.Count > 0)
            .Select(told => $"{string.Join("; ", told.Errors)}: {told.Line}")];

    private static List<string> Errors(string line)
    {
        using var message = JsonDocument.Parse(line);
        var result = Compiled.Value.Evaluate(message.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid
            ? []
            : [.. (result.Details ?? []).Where(detail => detail.Errors is not null)
                .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation} {error.Key} {error.Value}"))];
    }
}
