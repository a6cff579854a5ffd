using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace RolloutSpecs.Rehearsal;

/// <summary>A line of a world's ledger that enters something at an instant; such a ledger has one entry a line.</summary>
/// <param name="At">When.</param>
/// <param name="Percent">The percent of the current revisions' traffic since then, or null where the entry leaves traffic alone.</param>
internal sealed partial record LedgerLine(Instant At, int? Percent)
{
    /// <summary>The entry, or null where the line is none.</summary>
    public static LedgerLine? Read(string line)
    {
        var at = Entered().Match(line);
        return at.Success && OffsetDateTimePattern.Rfc3339.Parse(at.Groups["at"].Value) is { Success: true, Value: var instant }
            ? new LedgerLine(instant.ToInstant(), PercentOf(line))
            : null;
    }

    private static int? PercentOf(string line) =>
        Percentage().Match(line) is { Success: true } percent ? int.Parse(percent.Groups["percent"].Value, CultureInfo.InvariantCulture)
        : line.Contains("kind: traffic", StringComparison.Ordinal) ? 0
        : null;

    [GeneratedRegex(@"^\s+- \{.*?\b(entered_at|at): (?<at>[^,} ]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Entered();

    [GeneratedRegex(@"\bpercent: (?<percent>[0-9]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Percentage();
}
