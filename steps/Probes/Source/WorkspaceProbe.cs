using System.Text.RegularExpressions;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Runbook.ContractTests;
using RolloutSpecs.Probes.Commands;

namespace RolloutSpecs.Probes.Source;

/// <summary>Asks git what the workspace holds.</summary>
/// <param name="commands">Runs git.</param>
public sealed class WorkspaceProbe(CommandProbe commands)
{
    /// <summary>Which commit is checked out, what differs from it, and where the package's manifest is.</summary>
    /// <param name="package">The cargo package.</param>
    public async Task<Asked<WorkspaceState>> ReadAsync(string package)
    {
        var head = commands.GitAsync("rev-parse", "HEAD", "--show-prefix");
        // What a user has set for git's own convenience must not hide a file; and to look must not write the index.
        var status = commands.GitAsync(
            "--no-optional-locks",
            "-c",
            "core.quotePath=false",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "core.untrackedCache=false",
            "-c",
            "status.relativePaths=false",
            "status", "--porcelain=v1", "--untracked-files=normal", "--ignore-submodules=none");
        var found = await head;
        var at = found.Answer.Answer is ProcessAnswer { ExitCode: 0 } process ? process.Output.Split('\n')[0].Trim() : "HEAD";
        var manifests = await commands.GitAsync(
            "grep",
            "--full-name",
            "--files-with-matches",
            "--no-color",
            "--extended-regexp",
            "-e",
            $"^name *= *\"{Regex.Escape(package)}\"",
            at,
            "--",
            ":(top)*Cargo.toml");
        var told = await status;
        return new Asked<WorkspaceState>(
            new WorkspaceState(found.Answer.Answer, told.Answer.Answer, manifests.Answer.Answer),
            [.. found.Questions, .. told.Questions, .. manifests.Questions]);
    }
}
