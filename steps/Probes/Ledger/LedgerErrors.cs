using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Probes.Ledger;

/// <summary>Collects what is wrong with a ledger, or another file that is read as strictly.</summary>
/// <param name="file">The file's name in messages.</param>
/// <param name="document">What the file holds, in messages.</param>
internal sealed class LedgerErrors(string file, string document = "ledger")
{
    private readonly List<(long Line, long Column, string Text)> errors = [];

    public string Document => document;

    public int Count => errors.Count;

    public bool IsEmpty => errors.Count == 0;

    public void Add(YamlNode node, string text) => Add(node.Start, text);

    public void Add(Mark at, string text) => errors.Add((Math.Max(1, at.Line), Math.Max(1, at.Column), text));

    public override string ToString() => string.Join('\n', errors
        .OrderBy(error => error.Line)
        .ThenBy(error => error.Column)
        .Select(error => $"{file}:{error.Line}:{error.Column}: {error.Text.ReplaceLineEndings(" ")}"));
}
