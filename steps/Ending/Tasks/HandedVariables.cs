using System.Diagnostics.CodeAnalysis;
using System.Xml.Linq;
using Microsoft.Build.Framework;

namespace RolloutSpecs.Ending.Tasks;

/// <summary>
/// A settings file's variables in this process's environment, from which the test host inherits them, until the run's end: in no file.
/// </summary>
internal sealed class HandedVariables : IDisposable
{
    private const string OfTheRun = "ROLLOUTSPECS_RUN";
    private readonly IReadOnlyList<string> names;

    private HandedVariables(IReadOnlyList<string> names) => this.names = names;

    /// <summary>Hands over what the shell has not set itself; the shell wins.</summary>
    /// <param name="engine">Keeps what is handed over.</param>
    /// <param name="runFolder">Where the parts of the run meet.</param>
    /// <param name="settingsFile">The settings file, which is in order: the run's own settings were made of it.</param>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "MSBuild disposes it with the build.")]
    public static void Register(IBuildEngine engine, string runFolder, string settingsFile)
    {
        var given = XDocument.Load(settingsFile).Root!
            .Elements("RunConfiguration").Elements("EnvironmentVariables").Elements()
            .Select(variable => (Name: variable.Name.LocalName, variable.Value))
            .Where(variable => !variable.Name.StartsWith(OfTheRun, StringComparison.OrdinalIgnoreCase)
                && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable.Name)))
            .ToList();
        foreach (var (name, value) in given)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        ((IBuildEngine4)engine).RegisterTaskObject(
            Key(runFolder),
            new HandedVariables([.. given.Select(variable => variable.Name)]),
            RegisteredTaskObjectLifetime.Build,
            allowEarlyCollection: false);
    }

    /// <summary>Takes them back, so that another project's run in this process is given its own file's alone.</summary>
    public static void TakeBack(IBuildEngine engine, string runFolder) =>
        (((IBuildEngine4)engine).UnregisterTaskObject(Key(runFolder), RegisteredTaskObjectLifetime.Build) as IDisposable)?.Dispose();

    public void Dispose()
    {
        foreach (var name in names)
        {
            Environment.SetEnvironmentVariable(name, null);
        }
    }

    private static string Key(string runFolder) => $"{runFolder}/variables";
}
