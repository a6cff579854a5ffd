namespace RolloutSpecs.Gates;

/// <summary>Judges whether the runtime's contract tests ran and passed.</summary>
public static class ContractTestGate
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
        return report.Tests.GetValueOrDefault(name) switch
        {
            // Another test may have turned cargo red; that is judged of the run as a whole.
            "ok" when process.ExitCode == 0 || report.Failed > 0 => Judgement.Pass($"{name} ran and passed"),
            "ok" => Judgement.Undecided($"{name} passed, but cargo ended with {process.ExitCode}", RunByHand),
            "FAILED" => Judgement.Fail($"expected {name} to pass; it failed", $"mend {name}, then run the gate again"),
            "ignored" => Judgement.Fail($"expected {name} to pass; it is ignored", $"take #[ignore] off {name}, then run the gate again"),
            null when process.ExitCode != 0 && report.Summaries == 0 => NotBuilt(process),
            null => Judgement.Fail(
                $"expected {name} to pass; it did not run",
                $"restore {name} or name the test that took its place in the runbook, with a review"),
            _ => Judgement.Undecided($"expected {name} to pass; cargo's output does not tell its result", RunByHand),
        };
    }

    private static Judgement JudgeEnded(ProcessAnswer process, int atLeast)
    {
        var report = CargoOutput.Read(process.Output);
        var told = report.Tests.Values.Count(result => result == "ok");
        return process.ExitCode switch
        {
            not 0 when report.Summaries == 0 => NotBuilt(process),
            not 0 => Judgement.Fail(
                $"expected every contract test to pass; cargo ended with {process.ExitCode}: {Names(report, "FAILED")}",
                "mend the failed tests, then run the gate again"),
            0 when report.Failed > 0 => Judgement.Fail($"expected every contract test to pass; {Names(report, "FAILED")}", RunByHand),
            0 when report.Passed == 0 => Judgement.Fail(
                "expected the contract tests to run; cargo ran 0 tests and ended with 0",
                "check contract_tests in the ledger (package and filter) and the tests' names, then run the gate again"),
            0 when report.Passed < atLeast => Judgement.Fail(
                $"expected at least {atLeast} contract tests to pass; {report.Passed} did",
                "check contract_tests in the ledger (package and filter) and the tests' names, then run the gate again"),
            0 when report.Ignored > 0 => Judgement.Fail(
                $"expected every contract test to run; {report.Ignored} ignored: {Names(report, "ignored")}",
                "take #[ignore] off, then run the gate again"),
            0 when report.OkSummaries != report.Summaries || report.Tests.Values.Any(result => result != "ok") => Judgement.Undecided(
                $"cargo ended with 0 and counts no failed or ignored test, but its lines tell otherwise: {Names(report, "FAILED")}; {Names(report, "ignored")}",
                RunByHand),
            0 when told != report.Passed => Judgement.Undecided(
                $"cargo counts {report.Passed} passed tests, its lines name {told}",
                RunByHand),
            _ => Judgement.Pass($"{report.Passed} contract tests ran and passed, none failed or ignored"),
        };
    }

    private static Judgement NotBuilt(ProcessAnswer process) => Judgement.Fail(
        $"expected the contract tests to run; cargo ended with {process.ExitCode} before any ran: {FirstError(process.Error)}",
        "mend the build, then run the gate again");

    private static string FirstError(string error) =>
        error.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith("error", StringComparison.Ordinal)) ?? "no error line";

    private static string Names(CargoReport report, string result)
    {
        var names = report.Tests.Where(test => test.Value == result).Select(test => test.Key).Order(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? $"none named as {result}" : string.Join(", ", names);
    }
}
