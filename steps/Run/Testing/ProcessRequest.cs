using System.Collections;

namespace RolloutSpecs.Run.Testing;

/// <summary>Makes a request from the test host's environment variables: the contract's settings, and what the build hands over.</summary>
public static class ProcessRequest
{
    private const string FolderName = "ROLLOUTSPECS_RUN_FOLDER";
    private const string FilterName = "ROLLOUTSPECS_RUN_FILTER";

    /// <summary>Reads the process's variables.</summary>
    /// <param name="root">The repository root.</param>
    public static GateRequest Read(string root) => Of(
        root,
        Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? ""));

    /// <summary>Takes what the build hands over apart from the settings.</summary>
    /// <param name="root">The repository root.</param>
    /// <param name="variables">The variables.</param>
    public static GateRequest Of(string root, IReadOnlyDictionary<string, string> variables)
    {
        var folder = variables.GetValueOrDefault(FolderName) is { Length: > 0 } given ? given : null;
        return new GateRequest(
            root,
            variables.Where(variable => variable.Key is not (FolderName or FilterName)).ToDictionary(),
            variables.GetValueOrDefault(FilterName) ?? "")
        {
            RunFolder = folder,
            Watcher = folder is null ? Watcher.Nobody : Watcher.Logger,
            Progress = new ProgressFile(folder),
        };
    }
}
