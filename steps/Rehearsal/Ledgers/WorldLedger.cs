using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using RolloutSpecs.Rehearsal.Workspaces;

namespace RolloutSpecs.Rehearsal.Ledgers;

/// <summary>The rollout ledger as a world has it.</summary>
internal static partial class WorldLedger
{
    /// <summary>The name that a ledger edit gives its file.</summary>
    public const string File = "rollout.yaml";

    /// <summary>The healthy ledger's entries of stages, each with its line end.</summary>
    public static IReadOnlyList<(int Stage, string Text)> StageLines { get; } =
        [.. StageLine().Matches(Resources.Under("ledger/")[File]).Select(
            line => (int.Parse(line.Groups["stage"].Value, CultureInfo.InvariantCulture), line.Value))];

    /// <summary>The ledger with what had been entered by an instant: nobody can have written down what came later.</summary>
    public static string Of(IEnumerable<TextEdit> edits, Instant instant)
    {
        var lines = edits.Aggregate(Resources.Under("ledger/")[File], (text, edit) => edit.Apply(text))
            .Split('\n')
            .Where(line => LedgerLine.Read(line) is not { } entry || entry.At <= instant)
            .ToList();
        return string.Join(
            '\n', lines.Select((line, index) => LosesItsEntries(line, lines.ElementAtOrDefault(index + 1)) ? $"{line} []" : line));
    }

    /// <summary>The ledger of somebody who measures the runtime at an address that no tag tells.</summary>
    public static string At(Uri address, string ledger) =>
        RuntimeService().Replace(ledger, $"$0 url: \"{address.AbsoluteUri}\",", 1);

    /// <summary>The ledger of a world whose surfaces have their tokens from a command.</summary>
    /// <param name="command">The command, which takes the surface's name.</param>
    /// <param name="ledger">The ledger.</param>
    public static string Minting(string command, string ledger) =>
        Surface().Replace(ledger, $"$0 token: {{ command: [\"{command}\", $1] }},");

    // A list whose entries are all left out would read as no list.
    private static bool LosesItsEntries(string line, string? next) =>
        line is "stages:" or "hold_restarts:" or "rollbacks:" or "route_changes:" && next?.StartsWith(' ') != true;

    [GeneratedRegex(@"^  runtime: *\{", RegexOptions.Multiline | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex RuntimeService();

    [GeneratedRegex("^  (web|desktop|ios): *\\{", RegexOptions.Multiline | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Surface();

    [GeneratedRegex(
        @"^  - \{ stage: (?<stage>\d), .*\n",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000)]
    private static partial Regex StageLine();
}
