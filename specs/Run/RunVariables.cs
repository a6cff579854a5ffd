using System.Collections;

namespace RolloutSpecs.Specs;

/// <summary>The environment variables of the test host: the contract's settings, and what the build hands over.</summary>
/// <param name="Settings">The contract's settings, and whatever else is set.</param>
/// <param name="RunFolder">Where host and logger meet, or null where the run was not started by <c>dotnet test</c> of the project.</param>
/// <param name="Filter">The test filter; empty for everything.</param>
public sealed record RunVariables(IReadOnlyDictionary<string, string> Settings, string? RunFolder, string Filter)
{
    private const string FolderName = "ROLLOUTSPECS_RUN_FOLDER";
    private const string FilterName = "ROLLOUTSPECS_RUN_FILTER";

    /// <summary>Reads the process's variables.</summary>
    public static RunVariables Read() => Of(Environment.GetEnvironmentVariables()
        .Cast<DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? ""));

    /// <summary>Takes what the build hands over apart from the settings.</summary>
    public static RunVariables Of(IReadOnlyDictionary<string, string> variables) => new(
        variables.Where(variable => variable.Key is not (FolderName or FilterName)).ToDictionary(),
        variables.GetValueOrDefault(FolderName) is { Length: > 0 } folder ? folder : null,
        variables.GetValueOrDefault(FilterName) ?? "");
}
