using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Runbook.WsOnly;
using RolloutSpecs.Probes.Commands;

namespace RolloutSpecs.Probes.Source;

/// <summary>Searches a surface's source at the deployed ref, in the workspace's git repository.</summary>
/// <param name="commands">Runs git.</param>
public sealed class SourceProbe(CommandProbe commands)
{
    /// <summary>
    /// Which commit the ref is, which files the source holds there, where the fallback markers are, and which files are pointers.
    /// </summary>
    /// <param name="reference">The deployed git ref.</param>
    /// <param name="source">The source's path in the repository.</param>
    /// <param name="markers">The fallback markers, fixed strings.</param>
    public async Task<Asked<SourceSearch>> SearchAsync(string reference, string source, IReadOnlyList<string> markers)
    {
        var here = await CommitAsync(reference);
        var fetched = SourceRef.FetchedName(reference) is { } name ? await CommitAsync(name) : null;
        var found = new SourceRef(reference, here.Answer.Answer, fetched?.Answer.Answer);
        IReadOnlyList<string> asked = [.. here.Questions, .. fetched?.Questions ?? []];
        return found.Commit is { } id
            ? await SearchAsync(found, id, asked, source, markers)
            : new Asked<SourceSearch>(new SourceSearch(found, null, null), asked);
    }

    private Task<Asked<Exchange>> CommitAsync(string name) =>
        commands.GitAsync("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}");

    private async Task<Asked<SourceSearch>> SearchAsync(
        SourceRef reference, string id, IReadOnlyList<string> asked, string source, IReadOnlyList<string> markers)
    {
        var files = await commands.GitAsync("--literal-pathspecs", "ls-tree", "-r", id, "--", source);
        var found = await commands.GitAsync(
            ["--literal-pathspecs", "grep", "--fixed-strings", "--line-number", "--text", "--no-color", .. markers.SelectMany(
                marker => new[] { "-e", marker }), id, "--", source]);
        var pointers = await commands.GitAsync(
            "--literal-pathspecs",
            "grep",
            "--fixed-strings",
            "--line-number",
            "--text",
            "--no-color",
            "-e",
            WsOnlyGate.PointerLine,
            id,
            "--",
            source);
        return new Asked<SourceSearch>(
            new SourceSearch(reference, files.Answer.Answer, found.Answer.Answer) { Pointers = pointers.Answer.Answer },
            [.. asked, .. files.Questions, .. found.Questions, .. pointers.Questions]);
    }
}
