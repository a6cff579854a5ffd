using System.Globalization;
using System.Text.RegularExpressions;

namespace RolloutSpecs.Gates;

/// <summary>Reads libtest's output: a line <c>running N tests</c>, a line a test, and a line <c>test result: …</c>, for each binary.</summary>
public static partial class CargoOutput
{
    /// <summary>Reads the standard output of <c>cargo test</c>.</summary>
    public static CargoReport Read(string output)
    {
        var binaries = new List<CargoBinary>();
        int? announced = null;
        var lines = new List<string>();
        foreach (var line in WithoutColour(output).Split('\n').Select(line => line.TrimEnd('\r')))
        {
            if (Announcement().Match(line) is { Success: true } running)
            {
                End(null);
                announced = Number(running, 1);
            }
            else if (SummaryLine().Match(line) is { Success: true } summary)
            {
                End(new CargoSummary(summary.Groups[1].Value, Number(summary, 2), Number(summary, 3), Number(summary, 4), Number(summary, 5)));
            }
            else
            {
                lines.Add(line);
            }
        }

        End(null);
        return new CargoReport(binaries);

        void End(CargoSummary? summary)
        {
            var tests = CargoLines.Read(lines);
            if (announced is not null || summary is not null || tests.Count > 0)
            {
                var plain = new CargoBinary(announced, tests, summary);
                // What a test prints without a line's end stands beside a result. Reading through it counts only where all then adds up.
                var through = plain with { Tests = CargoLines.ReadThrough(lines) };
                binaries.Add(plain.Imbalance is not null && through.Imbalance is null ? through : plain);
            }

            announced = null;
            lines.Clear();
        }
    }

    /// <summary>A text without the escape sequences by which a terminal is told colours.</summary>
    public static string WithoutColour(string text) => Escape().Replace(text, "");

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^running (\d{1,9}) tests?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Announcement();

    [GeneratedRegex(@"^test result: (\w+)\. (\d{1,9}) passed; (\d{1,9}) failed; (\d{1,9}) ignored; (\d{1,9}) measured;", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SummaryLine();

    // ECMA-48: a control sequence, or an escape with its intermediate and final bytes, such as the choice of a character set.
    [GeneratedRegex(@"\x1B(?:\[[0-?]*[ -/]*[@-~]|[ -/]+[0-~]|[0-Z\\^_a-~])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Escape();
}
