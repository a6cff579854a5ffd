using System.Globalization;
using System.Text.RegularExpressions;

namespace RolloutSpecs.Gates;

/// <summary>
/// Reads libtest's output: a line <c>test NAME ... RESULT</c> a test and a line <c>test result: …</c> a binary.
/// With <c>--nocapture</c> and one test thread the result follows what the test printed, on a later line.
/// </summary>
public static partial class CargoOutput
{
    /// <summary>Reads the standard output of <c>cargo test</c>.</summary>
    public static CargoReport Read(string output)
    {
        var tests = new Dictionary<string, string>(StringComparer.Ordinal);
        var sums = new int[3];
        var summaries = 0;
        var okSummaries = 0;
        string? open = null;
        foreach (var line in output.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            if (SummaryLine().Match(line) is { Success: true } summary)
            {
                summaries++;
                okSummaries += summary.Groups[1].Value == "ok" ? 1 : 0;
                open = null;
                for (var index = 0; index < sums.Length; index++)
                {
                    sums[index] += int.Parse(summary.Groups[index + 2].Value, CultureInfo.InvariantCulture);
                }
            }
            else if (TestLine().Match(line) is { Success: true } test)
            {
                open = test.Groups[1].Value;
                Tell(tests, open, Result(test.Groups[2].Value));
            }
            else if (open is not null && tests[open].Length == 0)
            {
                Tell(tests, open, Result(line));
            }
        }

        return new CargoReport(tests, sums[0], sums[1], sums[2], summaries, okSummaries);
    }

    private static void Tell(Dictionary<string, string> tests, string name, string result)
    {
        // A name told twice with different results is in doubt: the worse one stays.
        if (!tests.TryGetValue(name, out var known) || known.Length == 0 || (known == "ok" && result.Length > 0))
        {
            tests[name] = result;
        }
    }

    private static string Result(string text) => ResultWord().Match(text) is { Success: true } word ? word.Groups[1].Value : "";

    [GeneratedRegex(@"^test result: (\w+)\. (\d{1,9}) passed; (\d{1,9}) failed; (\d{1,9}) ignored;", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SummaryLine();

    [GeneratedRegex(@"^test (\S+)(?: - should panic)? \.\.\. ?(.*)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TestLine();

    [GeneratedRegex(@"^(ok|FAILED|ignored)(?:, .*| <.*>)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ResultWord();
}
