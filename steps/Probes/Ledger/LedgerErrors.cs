using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Probes;

/// <summary>Collects what is wrong with a ledger.</summary>
/// <param name="file">The ledger's name in messages.</param>
internal sealed class LedgerErrors(string file)
{
    private readonly List<(long Line, long Column, string Text)> errors = [];

    public bool IsEmpty => errors.Count == 0;

    public void Add(YamlNode node, string text) => Add(node.Start, text);

    public void Add(Mark at, string text) => errors.Add((Math.Max(1, at.Line), Math.Max(1, at.Column), text));

    public override string ToString() => string.Join('\n', errors
        .OrderBy(error => error.Line)
        .ThenBy(error => error.Column)
        .Select(error => $"{file}:{error.Line}:{error.Column}: {error.Text.ReplaceLineEndings(" ")}"));
}
