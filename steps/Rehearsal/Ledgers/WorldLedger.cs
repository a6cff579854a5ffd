using System.Globalization;
using System.Text.RegularExpressions;

namespace RolloutSpecs.Rehearsal;

/// <summary>The rollout ledger as a world has it.</summary>
internal static partial class WorldLedger
{
    /// <summary>The name that a ledger edit gives its file.</summary>
    public const string File = "rollout.yaml";

    /// <summary>The healthy ledger's entries of stages, each with its line end.</summary>
    public static IReadOnlyList<(int Stage, string Text)> StageLines { get; } =
        [.. StageLine().Matches(Resources.Under("ledger/")[File]).Select(line => (int.Parse(line.Groups["stage"].Value, CultureInfo.InvariantCulture), line.Value))];

    public static string Of(World world) =>
        world.LedgerEdits.Aggregate(Resources.Under("ledger/")[File], (text, edit) => edit.Apply(text));

    [GeneratedRegex(@"^  - \{ stage: (?<stage>\d), .*\n", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StageLine();
}
