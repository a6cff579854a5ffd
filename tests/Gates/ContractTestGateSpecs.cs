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
    [InlineData("2 passed; 0 failed; 0 ignored", "2 passed; 0 failed; 1 ignored", 0, Verdict.Fail, "1 ignored")]
    [InlineData("2 passed", "0 passed", 0, Verdict.Fail, "cargo ran 0 tests")]
    [InlineData("2 passed", "1 passed", 0, Verdict.Fail, "expected at least 2 contract tests to pass; 1 did")]
    [InlineData("result: ok. 2", "result: FAILED. 2", 0, Verdict.Undecided, "its lines tell otherwise")]
    [InlineData("matrix ... ok", "matrix ... ok\ntest server::tests::other ... FAILED", 0, Verdict.Undecided, "server::tests::other")]
    [InlineData("2 passed", "3 passed", 0, Verdict.Undecided, "counts 3 passed tests, its lines name 2")]
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

    private static Judgement Run(string output, int exit = 0) => ContractTestGate.JudgeRun(new ProcessAnswer(exit, output, ""), 2);

    private static Judgement Test(string output, int exit = 0) => ContractTestGate.JudgeTest(Name, new ProcessAnswer(exit, output, ""));
}
