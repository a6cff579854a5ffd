using System.Text.RegularExpressions;

namespace RolloutSpecs.Gates;

/// <summary>
/// Reads the lines <c>test NAME ... RESULT</c> of one test binary. With <c>--nocapture</c> and one test thread the result follows what the
/// test printed, on a later line.
/// </summary>
internal static partial class CargoLines
{
    /// <summary>Reads lines that hold a name and a result and nothing else.</summary>
    public static IReadOnlyList<CargoTest> Read(IReadOnlyList<string> lines) => Read(lines, TestLine(), ResultWord());

    /// <summary>Reads them also where something that a test printed stands before the name, or before the result.</summary>
    public static IReadOnlyList<CargoTest> ReadThrough(IReadOnlyList<string> lines) => Read(lines, TestAnywhere(), ResultAtEnd());

    private static List<CargoTest> Read(IReadOnlyList<string> lines, Regex testLine, Regex resultWord)
    {
        var tests = new List<CargoTest>();
        foreach (var line in lines)
        {
            if (testLine.Match(line) is { Success: true } test)
            {
                tests.Add(new CargoTest(test.Groups[1].Value, Result(test.Groups[2].Value)));
            }
            else if (tests is [.., { Result: "" } open])
            {
                tests[^1] = open with { Result = Result(line) };
            }
        }

        return tests;

        string Result(string text) => resultWord.Match(text) is { Success: true } word ? word.Groups[1].Value : "";
    }

    [GeneratedRegex(@"^test (\S+)(?: - should panic)? \.\.\. ?(.*)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TestLine();

    [GeneratedRegex(@"test (\S+)(?: - should panic)? \.\.\. ?(.*)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TestAnywhere();

    [GeneratedRegex(@"^(ok|FAILED|ignored)(?:, .*| <.*>)?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ResultWord();

    [GeneratedRegex(@"(ok|FAILED|ignored)(?:, .*| <.*>)?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ResultAtEnd();
}
