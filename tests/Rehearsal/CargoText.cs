using System.Text.RegularExpressions;
using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Tests.Rehearsal;

/// <summary>
/// A cargo answer without what differs from run to run: timings, hashes of paths, thread ids, the order in which tests end.
/// </summary>
internal static partial class CargoText
{
    public static string Stable(ProcessAnswer answer) => string.Join(
        '\n',
        [$"exit {answer.ExitCode}", .. InOrder(answer.Output), "--- stderr", .. Lasting(answer.Error)]);

    private static IEnumerable<string> InOrder(string output)
    {
        var lines = Timing().Replace(output, "in 0.00s").Split('\n');
        var tests = new Queue<string>(lines.Where(IsTest).Order(StringComparer.Ordinal));
        return lines.Select(line => IsTest(line) ? tests.Dequeue() : line);
    }

    // The compiler's explanations and the runner's notes are worded anew with each release of Rust.
    private static IEnumerable<string> Lasting(string error) => error.Split('\n')
        .Where(line => line.StartsWith("error", StringComparison.Ordinal) || line.StartsWith("     Running", StringComparison.Ordinal))
        .Select(line => Hash().Replace(line, "-0"));

    private static bool IsTest(string line) => line.StartsWith("test server::", StringComparison.Ordinal);

    [GeneratedRegex(@"in \d+\.\d+s")]
    private static partial Regex Timing();

    [GeneratedRegex("-[0-9a-f]{16}")]
    private static partial Regex Hash();
}
