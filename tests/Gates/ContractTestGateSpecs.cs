using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates;

public class ContractTestGateSpecs
{
    private const string Name = "server::tests::khala_topic_messages_rate_limits_fast_pollers";

    private const string Healthy =
        """

        running 2 tests
        test server::tests::khala_topic_messages_rate_limits_fast_pollers ... ok
        test server::tests::khala_topic_messages_enforce_scope_matrix ... ok

        test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 44 filtered out; finished in 0.00s


        running 0 tests

        test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s

        """;

    [Fact]
    public void Tests_that_ran_and_passed_pass()
    {
        Run(Healthy).Should().Be(Judgement.Pass("2 contract tests ran and passed, none failed or ignored"));
        Test(Healthy).Should().Be(Judgement.Pass($"{Name} ran and passed"));
    }

    [Fact]
    public void A_result_after_what_the_test_printed_is_read() =>
        Test(Healthy.Replace("pollers ... ok", "pollers ... printed by the test\nand more\nok", StringComparison.Ordinal)).Verdict.Should().Be(Verdict.Pass);

    [Theory]
    [InlineData("ok", "FAILED", 101, Verdict.Fail, "it failed")]
    [InlineData("ok", "ignored", 0, Verdict.Fail, "it is ignored")]
    [InlineData("ok", "ignored, needs a database", 0, Verdict.Fail, "it is ignored")]
    [InlineData("ok", "who knows", 0, Verdict.Undecided, "does not tell its result")]
    [InlineData("rate_limits_fast_pollers", "renamed", 0, Verdict.Fail, "it did not run")]
    [InlineData("", "", 101, Verdict.Undecided, "but cargo ended with 101")]
    public void A_named_test_that_did_not_plainly_pass_is_red(string from, string to, int exit, Verdict verdict, string says)
    {
        var output = from.Length == 0 ? Healthy : Healthy.Replace(
            from == "ok" ? "pollers ... ok" : from, from == "ok" ? $"pollers ... {to}" : to, StringComparison.Ordinal);

        var judgement = Test(output, exit);

        judgement.Verdict.Should().Be(verdict);
        judgement.Reason.Should().Contain(says).And.Contain(Name);
    }

    [Theory]
    [InlineData("2 passed; 0 failed; 0 ignored", "1 passed; 1 failed; 0 ignored", 101, Verdict.Fail, "cargo ended with 101")]
    [InlineData("2 passed; 0 failed; 0 ignored", "1 passed; 1 failed; 0 ignored", 0, Verdict.Fail, "expected every contract test to pass")]
    [InlineData("2 passed; 0 failed; 0 ignored", "2 passed; 0 failed; 1 ignored", 0, Verdict.Undecided, "'running 2 tests' ended with a summary of 3")]
    [InlineData("2 passed", "0 passed", 0, Verdict.Undecided, "'running 2 tests' ended with a summary of 0")]
    [InlineData("result: ok. 2", "result: FAILED. 2", 0, Verdict.Undecided, "its lines tell otherwise")]
    [InlineData("matrix ... ok", "matrix ... ok\ntest server::tests::other ... FAILED", 0, Verdict.Undecided, "counts 0 failed tests, its lines name 1")]
    [InlineData("matrix ... ok", "matrix ... ok\ntest server::tests::other ... ok", 0, Verdict.Undecided, "counts 2 passed tests, its lines name 3")]
    [InlineData("2 passed", "3 passed", 0, Verdict.Undecided, "'running 2 tests' ended with a summary of 3")]
    [InlineData("running 2", "running 3", 0, Verdict.Undecided, "'running 3 tests' ended with a summary of 2")]
    [InlineData("running 2 tests", "", 0, Verdict.Undecided, "before any 'running N tests'")]
    public void A_run_whose_count_is_not_right_is_red(string from, string to, int exit, Verdict verdict, string says)
    {
        var judgement = Run(Healthy.Replace(from, to, StringComparison.Ordinal), exit);

        judgement.Verdict.Should().Be(verdict);
        judgement.Reason.Should().Contain(says);
    }

    [Fact]
    public void A_compile_error_is_told_by_its_first_line()
    {
        var answer = new ProcessAnswer(101, "", "   Compiling x\nerror[E0308]: mismatched types\n  --> src/lib.rs:1\nerror: could not compile");

        foreach (var judgement in new[] { ContractTestGate.JudgeRun(answer, 5), ContractTestGate.JudgeTest(Name, answer) })
        {
            judgement.Verdict.Should().Be(Verdict.Fail);
            judgement.Reason.Should().Contain("before any ran: error[E0308]: mismatched types");
        }
    }

    [Theory]
    [InlineData(NoAnswerKind.TimedOut, "not ended within 1200 s")]
    [InlineData(NoAnswerKind.NotStarted, "cargo cannot be started")]
    [InlineData(NoAnswerKind.NotRecorded, "not ended")]
    [InlineData(NoAnswerKind.Unreadable, "not ended")]
    public void No_answer_from_cargo_is_undecided(NoAnswerKind kind, string says)
    {
        var answer = new NoAnswer(kind, "not ended within 1200 s");

        ContractTestGate.JudgeRun(answer, 5).Verdict.Should().Be(Verdict.Undecided);
        ContractTestGate.JudgeTest(Name, answer).Reason.Should().Contain(says);
    }

    [Fact]
    public void A_test_told_twice_keeps_the_worse_result() =>
        Test(Healthy + "test " + Name + " ... FAILED\n").Verdict.Should().Be(Verdict.Fail);

    [Fact]
    public void Fewer_tests_than_the_runbook_asks_fail() => ContractTestGate.JudgeRun(new ProcessAnswer(0, Healthy, ""), 3)
        .Should().BeEquivalentTo(new { Verdict = Verdict.Fail, Reason = "expected at least 3 contract tests to pass; 2 did" });

    [Theory]
    [InlineData("\nrunning 0 tests\n\ntest result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 49 filtered out; finished in 0.00s\n")]
    [InlineData("")]
    public void A_run_of_no_test_fails(string output) => Run(output).Reason.Should().Contain("cargo ran 0 tests and ended with 0");

    [Fact]
    public void An_ignored_test_fails() => Run(Healthy
            .Replace("pollers ... ok", "pollers ... ignored", StringComparison.Ordinal)
            .Replace("2 passed; 0 failed; 0 ignored", "1 passed; 0 failed; 1 ignored", StringComparison.Ordinal))
        .Reason.Should().Contain("1 ignored: " + Name);

    [Theory]
    [InlineData("\nrunning 5 tests\n")]
    [InlineData("\nrunning 5 tests\ntest a::b ... \n")]
    [InlineData("\nrunning 1 test\n")]
    public void A_binary_that_ends_without_a_summary_is_undecided_though_cargo_ends_with_0(string second)
    {
        Run(Healthy + second).Should().BeEquivalentTo(new { Verdict = Verdict.Undecided });
        Run(Healthy + second).Reason.Should().Contain("ended without a summary");
        Test(Healthy + second).Verdict.Should().Be(Verdict.Undecided, "it may have run there too");
    }

    [Fact]
    public void A_name_that_runs_in_two_binaries_passes_where_it_passes_in_both()
    {
        Run(Healthy + Healthy).Should().Be(Judgement.Pass(
            "2 contract tests ran and passed, none failed or ignored; some run in several test binaries, 4 times in all"));
        Test(Healthy + Healthy).Verdict.Should().Be(Verdict.Pass);

        var once = Healthy + Healthy
            .Replace("pollers ... ok", "pollers ... FAILED", StringComparison.Ordinal)
            .Replace("ok. 2 passed; 0 failed", "FAILED. 1 passed; 1 failed", StringComparison.Ordinal);
        Test(once, 101).Verdict.Should().Be(Verdict.Fail);
        Run(once, 101).Reason.Should().Contain(Name);
        ContractTestGate.JudgeRun(new ProcessAnswer(0, Healthy + Healthy, ""), 4).Verdict.Should().Be(Verdict.Fail, "two tests are two, however often they run");
    }

    [Fact]
    public void Tests_that_ran_before_the_process_ended_are_told_and_the_build_is_not_blamed()
    {
        var answer = new ProcessAnswer(
            101,
            "\nrunning 2 tests\ntest server::tests::khala_topic_messages_enforce_scope_matrix ... ok\n",
            "error: test failed, to rerun pass `--lib`\n\nCaused by:\n  process didn't exit successfully: `/x/deps/y-1 --nocapture` (signal: 6, SIGABRT: process abort signal)\n");

        var run = ContractTestGate.JudgeRun(answer, 2);

        run.Verdict.Should().Be(Verdict.Fail);
        run.Reason.Should().Contain("ended amid the tests (signal: 6, SIGABRT: process abort signal), after 1 of 2: server::tests::khala_topic_messages_enforce_scope_matrix ok");
        run.Remediation.Should().Contain("find the test that ends the process").And.NotContain("build");
        ContractTestGate.JudgeTest(Name, answer).Should().BeEquivalentTo(new { Verdict = Verdict.Undecided });
        ContractTestGate.JudgeTest("server::tests::khala_topic_messages_enforce_scope_matrix", answer).Verdict.Should().Be(Verdict.Undecided);
    }

    [Theory]
    [InlineData(".test NAME ... ok")]
    [InlineData("test NAME ... .ok")]
    [InlineData("test NAME ... .hello\nxok")]
    [InlineData("xtest NAME ... ok")]
    public void What_a_test_prints_without_a_lines_end_is_read_through(string printed)
    {
        var output = Healthy.Replace($"test {Name} ... ok", printed.Replace("NAME", Name, StringComparison.Ordinal), StringComparison.Ordinal);

        Run(output).Verdict.Should().Be(Verdict.Pass, Run(output).Reason);
        Test(output).Verdict.Should().Be(Verdict.Pass);
    }

    [Theory]
    [InlineData("test NAME ... it is ok\nFAILED", "1 passed; 1 failed", 101, Verdict.Undecided)]
    [InlineData("nothing", "2 passed; 0 failed", 0, Verdict.Undecided)]
    [InlineData("test NAME ... ok and more", "2 passed; 0 failed", 0, Verdict.Undecided)]
    public void Reading_through_counts_only_where_all_adds_up(string printed, string counted, int exit, Verdict verdict)
    {
        var output = Healthy
            .Replace($"test {Name} ... ok", printed.Replace("NAME", Name, StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("2 passed; 0 failed", counted, StringComparison.Ordinal);

        Test(output, exit).Verdict.Should().BeOneOf(verdict, Verdict.Fail);
        Run(output, exit).Verdict.Should().NotBe(Verdict.Pass);
    }

    [Fact]
    public void Colours_are_no_part_of_what_cargo_says()
    {
        Run(Healthy.Replace("ok", "\u001b[32mok\u001b(B\u001b[m", StringComparison.Ordinal)).Verdict.Should().Be(Verdict.Pass);
        ContractTestGate.JudgeRun(new ProcessAnswer(101, "", "\u001b[1m\u001b[92m   Compiling\u001b[0m x\n\u001b[1m\u001b[91merror[E0308]\u001b[0m\u001b[1m: mismatched types\u001b[0m\n"), 5)
            .Reason.Should().EndWith("error[E0308]: mismatched types");
    }

    [Fact]
    public void Its_words_are_as_approved()
    {
        var outputs = new (string From, string To, int Exit)[]
        {
            ("", "", 0), ("pollers ... ok", "pollers ... FAILED", 101), ("pollers ... ok", "pollers ... ignored", 0), ("pollers ... ok", "pollers ... who knows", 0),
            ("rate_limits_fast_pollers", "renamed", 0), ("", "", 101), ("2 passed; 0 failed", "1 passed; 1 failed", 0), ("2 passed", "0 passed", 0),
            ("result: ok. 2", "result: FAILED. 2", 0), ("matrix ... ok", "matrix ... ok\ntest other ... FAILED", 0), ("matrix ... ok", "matrix ... ok\ntest other ... ignored", 0),
            ("running 2 tests", "", 0), ("running 2 tests", "running 1 test", 0), ("test result: ok. 2", "2", 0), ("test result: ok. 2", "2", 101),
        };

        Words.AreApproved(
            "contract-tests",
            [
                .. outputs.Select(told => (told.Exit, Output: told.From.Length == 0 ? Healthy : Healthy.Replace(told.From, told.To, StringComparison.Ordinal)))
                    .SelectMany(told => new[] { Run(told.Output, told.Exit), Test(told.Output, told.Exit) }),
                Run(Healthy + Healthy),
                Run(""),
                ContractTestGate.JudgeRun(new ProcessAnswer(0, Healthy, ""), 3),
                ContractTestGate.JudgeRun(new ProcessAnswer(0, "running 0 tests\n\ntest result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 9 filtered out\n", ""), 0),
                ContractTestGate.JudgeRun(new ProcessAnswer(101, "", "warning: old\nerror[E0308]: mismatched types\nerror: could not compile"), 2),
                ContractTestGate.JudgeRun(new ProcessAnswer(101, "", "no"), 2),
                ContractTestGate.JudgeTest(Name, new ProcessAnswer(101, "", "no")),
                ContractTestGate.JudgeRun(new ProcessAnswer(101, "running 2 tests\n", "(signal: 6, SIGABRT: process abort signal)"), 2),
                ContractTestGate.JudgeRun(new ProcessAnswer(101, "running 2 tests\ntest b ... ok\ntest a ... ok\ntest c ... ", ""), 2),
                .. new[] { NoAnswerKind.TimedOut, NoAnswerKind.NotStarted, NoAnswerKind.Unreadable }.Select(kind => ContractTestGate.JudgeRun(new NoAnswer(kind, "it is so"), 2)),
                ContractTestGate.JudgeRun(new TextAnswer("x"), 2),
            ]);
    }

    private static Judgement Run(string output, int exit = 0) => ContractTestGate.JudgeRun(new ProcessAnswer(exit, output, ""), 2);

    private static Judgement Test(string output, int exit = 0) => ContractTestGate.JudgeTest(Name, new ProcessAnswer(exit, output, ""));
}
