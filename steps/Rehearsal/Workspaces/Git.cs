using System.ComponentModel;
using CliWrap;
using CliWrap.Buffered;

namespace RolloutSpecs.Rehearsal.Workspaces;

/// <summary>git in one folder, deaf to the user's settings, so that a commit's id depends on its content alone.</summary>
/// <param name="folder">The folder.</param>
internal sealed class Git(string folder)
{
    private const string Date = "2026-11-17T12:00:00+00:00";

    // Excludes and attributes have defaults in the home folder, whatever the global config is.
    // A folder that lives for a run need not survive a power cut.
    private static readonly string[] Settings =
    [
        "core.autocrlf=false", "core.fileMode=false", "commit.gpgSign=false", "gc.auto=0", "core.fsync=none",
        "core.hooksPath=/dev/null", "core.excludesFile=/dev/null", "core.attributesFile=/dev/null",
    ];

    // Those of `git rev-parse --local-env-vars` point at another repository: a rehearsal may run inside a git hook.
    private static readonly Dictionary<string, string?> Environment = new()
    {
        ["GIT_ALTERNATE_OBJECT_DIRECTORIES"] = null,
        ["GIT_CONFIG"] = null,
        ["GIT_CONFIG_PARAMETERS"] = null,
        ["GIT_CONFIG_COUNT"] = null,
        ["GIT_OBJECT_DIRECTORY"] = null,
        ["GIT_DIR"] = null,
        ["GIT_WORK_TREE"] = null,
        ["GIT_IMPLICIT_WORK_TREE"] = null,
        ["GIT_GRAFT_FILE"] = null,
        ["GIT_INDEX_FILE"] = null,
        ["GIT_NO_REPLACE_OBJECTS"] = null,
        ["GIT_REPLACE_REF_BASE"] = null,
        ["GIT_PREFIX"] = null,
        ["GIT_SHALLOW_FILE"] = null,
        ["GIT_COMMON_DIR"] = null,
        ["GIT_NAMESPACE"] = null,
        ["GIT_TEMPLATE_DIR"] = null,
        ["GIT_DEFAULT_HASH"] = null,
        ["GIT_LITERAL_PATHSPECS"] = null,
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        ["GIT_AUTHOR_NAME"] = "Rehearsal",
        ["GIT_AUTHOR_EMAIL"] = "rehearsal@example.invalid",
        ["GIT_AUTHOR_DATE"] = Date,
        ["GIT_COMMITTER_NAME"] = "Rehearsal",
        ["GIT_COMMITTER_EMAIL"] = "rehearsal@example.invalid",
        ["GIT_COMMITTER_DATE"] = Date,
    };

    /// <summary>Runs one git command.</summary>
    /// <exception cref="InvalidOperationException">git is missing or failed.</exception>
    public async Task RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var command = Cli.Wrap("git")
            .WithArguments([.. Settings.SelectMany(setting => new[] { "-c", setting }), .. arguments])
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(Environment)
            .WithValidation(CommandResultValidation.None);
        try
        {
            var result = await command.ExecuteBufferedAsync(cancellationToken);
            if (result.ExitCode != 0)
            {
                throw new InvalidOperationException($"{command} exited {result.ExitCode}: {result.StandardError.Trim()}");
            }
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException("a rehearsal needs git on PATH", missing);
        }
    }
}
