using System.Text.RegularExpressions;

namespace RolloutSpecs.Gates;

/// <summary>Judges whether the runtime's contract tests ran and passed.</summary>
public static partial class ContractTestGate
{
    private const string RunByHand = "run the command of the evidence in the workspace, mend what it shows, then run the gate again";

    /// <summary>Judges the run as a whole: it ended, with 0, and enough tests ran.</summary>
    /// <param name="answer">What became of cargo.</param>
    /// <param name="atLeast">How many tests must have passed.</param>
    public static Judgement JudgeRun(Answer answer, int atLeast) => answer switch
    {
        NoAnswer { Kind: NoAnswerKind.TimedOut } none => Judgement.Undecided(
            $"expected the contract tests to end; {none.Message}",
            "find what hangs: " + RunByHand),
        NoAnswer { Kind: NoAnswerKind.NotStarted } none => Judgement.Undecided(
            $"expected to run the contract tests; cargo cannot be started: {none.Message}",
            "install cargo, or give its path in CARGO, then run the gate again"),
        NoAnswer none => Judgement.Undecided($"expected to run the contract tests; {none.Message}", RunByHand),
        ProcessAnswer process => JudgeEnded(process, Math.Max(atLeast, 1)),
        _ => Judgement.Undecided("cargo's answer is of no known kind", "look at the evidence"),
    };

    /// <summary>Judges one test that must have run.</summary>
    public static Judgement JudgeTest(string name, Answer answer)
    {
        if (answer is not ProcessAnswer process)
        {
            return JudgeRun(answer, 1);
        }

        var report = CargoOutput.Read(process.Output);
        var results = report.Tests.Where(test => test.Name == name).Select(test => test.Result).Distinct().ToList();
        return (results, report.Imbalance) switch
        {
            _ when results.Contains("FAILED") => Judgement.Fail($"expected {name} to pass; it failed", $"mend {name}, then run the gate again"),
            _ when results.Contains("ignored") => Judgement.Fail($"expected {name} to pass; it is ignored", $"take #[ignore] off {name}, then run the gate again"),
            ([], _) when IsNotBuilt(process, report) => NotBuilt(process),
            ([], { } imbalance) => Judgement.Undecided($"expected {name} to pass; cargo's output does not tell its result: {imbalance}", RunByHand),
            ([], null) => Judgement.Fail(
                $"expected {name} to pass; it did not run",
                $"restore {name} or name the test that took its place in the runbook, with a review"),
            (["ok"], { } imbalance) => Judgement.Undecided($"{name} passed, but the run is not whole: {imbalance}", RunByHand),
            // Another test may have turned cargo red; that is judged of the run as a whole.
            (["ok"], null) when process.ExitCode == 0 || report.Failed > 0 => Judgement.Pass($"{name} ran and passed"),
            (["ok"], null) => Judgement.Undecided($"{name} passed, but cargo ended with {process.ExitCode}", RunByHand),
            _ => Judgement.Undecided($"expected {name} to pass; cargo's output does not tell its result", RunByHand),
        };
    }

    private static Judgement JudgeEnded(ProcessAnswer process, int atLeast)
    {
        var report = CargoOutput.Read(process.Output);
        return process.ExitCode == 0 ? JudgeGreen(report, atLeast) : JudgeRed(process, report);
    }

    private static Judgement JudgeRed(ProcessAnswer process, CargoReport report)
    {
        if (IsNotBuilt(process, report))
        {
            return NotBuilt(process);
        }

        if (report.Failed == 0 && report.Named("FAILED").Count == 0 && report.Binaries.FirstOrDefault(binary => binary.Summary is null) is { } broken)
        {
            var told = broken.Tests.Where(test => test.Result.Length > 0).ToList();
            return Judgement.Fail(
                $"expected every contract test to pass; the process ended amid the tests{HowItEnded(process.Error)}, after {told.Count} of {broken.Announced}: "
                + (told.Count == 0 ? "none told a result" : string.Join(", ", told.Select(test => $"{test.Name} {test.Result}").Order(StringComparer.Ordinal))),
                "find the test that ends the process (an abort, a stack overflow, too little memory): run the command of the evidence with --test-threads=1 in the workspace; mend it, then run the gate again");
        }

        return Judgement.Fail(
            $"expected every contract test to pass; cargo ended with {process.ExitCode}: {Names(report, "FAILED")}",
            "mend the failed tests, then run the gate again");
    }

    private static Judgement JudgeGreen(CargoReport report, int atLeast)
    {
        var passed = report.Named("ok").Count;
        return report switch
        {
            { Failed: > 0 } => Judgement.Fail($"expected every contract test to pass; {Names(report, "FAILED")}", RunByHand),
            _ when report.Binaries.All(binary => binary is { Announced: 0, Imbalance: null }) => Judgement.Fail(
                "expected the contract tests to run; cargo ran 0 tests and ended with 0",
                "check contract_tests in the ledger (package and filter) and the tests' names, then run the gate again"),
            { Imbalance: { } imbalance } => Judgement.Undecided($"cargo ended with 0, but the run is not whole: {imbalance}", RunByHand),
            { Ignored: > 0 } => Judgement.Fail(
                $"expected every contract test to run; {report.Ignored} ignored: {Names(report, "ignored")}",
                "take #[ignore] off, then run the gate again"),
            _ when passed < atLeast => Judgement.Fail(
                $"expected at least {atLeast} contract tests to pass; {passed} did",
                "check contract_tests in the ledger (package and filter) and the tests' names, then run the gate again"),
            _ when report.Summaries.Any(summary => summary.Word != "ok") || report.Tests.Any(test => test.Result != "ok") => Judgement.Undecided(
                "cargo ended with 0 and counts no failed or ignored test, but its lines tell otherwise",
                RunByHand),
            _ when passed < report.Passed => Judgement.Pass(
                $"{passed} contract tests ran and passed, none failed or ignored; some run in several test binaries, {report.Passed} times in all"),
            _ => Judgement.Pass($"{passed} contract tests ran and passed, none failed or ignored"),
        };
    }

    // Where a binary has begun, the build is fine.
    private static bool IsNotBuilt(ProcessAnswer process, CargoReport report) => process.ExitCode != 0 && report.Binaries.Count == 0;

    private static Judgement NotBuilt(ProcessAnswer process) => Judgement.Fail(
        $"expected the contract tests to run; cargo ended with {process.ExitCode} before any ran: {FirstError(process.Error)}",
        "mend the build, then run the gate again");

    private static string FirstError(string error) =>
        CargoOutput.WithoutColour(error).Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith("error", StringComparison.Ordinal)) ?? "no error line";

    private static string HowItEnded(string error) =>
        Ending().Match(CargoOutput.WithoutColour(error)) is { Success: true } ending ? $" {ending.Value}" : "";

    private static string Names(CargoReport report, string result) =>
        report.Named(result) is { Count: > 0 } names ? string.Join(", ", names) : $"none named as {result}";

    // cargo: "process didn't exit successfully: `…` (signal: 6, SIGABRT: process abort signal)".
    [GeneratedRegex(@"\((?:signal|exit status|exit code): [^()\n]{1,100}\)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Ending();
}
