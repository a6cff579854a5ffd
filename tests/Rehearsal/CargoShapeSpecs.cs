using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Runbook.ContractTests;
using RolloutSpecs.Probes.Commands;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Rehearsal;

/// <summary>Small crates whose runs end in unusual ways, under the real cargo and the command of the gate.</summary>
public sealed class CargoShapeSpecs
{
    private const string Five =
        "#[cfg(test)] mod tests { #[test] fn khala_a() { FIRST } #[test] fn khala_b() {} #[test] fn khala_c() {} #[test] fn khala_d() {} "
            + "#[test] fn khala_e() {} }";

    private const string Manifest = "[package]\nname = \"shape\"\nversion = \"0.1.0\"\nedition = \"2021\"\n[workspace]\n";

    [Theory]
    [InlineData("", Verdict.Pass, "5 contract tests ran and passed", Verdict.Pass)]
    [InlineData("print!(\".\");", Verdict.Pass, "5 contract tests ran and passed", Verdict.Pass)]
    [InlineData(
        "std::thread::sleep(std::time::Duration::from_millis(300)); std::process::abort();",
        Verdict.Fail,
        "ended amid the tests (signal: 6",
        Verdict.Undecided)]
    [InlineData("std::process::exit(0);", Verdict.Undecided, "ended without a summary", Verdict.Undecided)]
    [InlineData("nothing();", Verdict.Fail, "before any ran: error[E0425]", Verdict.Fail)]
    public async Task A_library_of_five_tests_is_judged_by_how_it_ends(string first, Verdict run, string says, Verdict test)
    {
        var answer = await TestAsync(("src/lib.rs", $"pub mod server {{ {Five.Replace("FIRST", first, StringComparison.Ordinal)} }}"));

        ContractTestGate.JudgeRun(answer, 5).Verdict.Should().Be(run, ContractTestGate.JudgeRun(answer, 5).Reason);
        ContractTestGate.JudgeRun(answer, 5).Reason.Should().Contain(says);
        ContractTestGate.JudgeTest("server::tests::khala_a", answer).Verdict
            .Should().Be(test, ContractTestGate.JudgeTest("server::tests::khala_a", answer).Reason);
    }

    [Fact]
    public async Task A_library_and_a_program_may_run_the_same_tests()
    {
        var answer = await TestAsync(
            ("src/lib.rs", "pub mod server;"),
            ("src/main.rs", "mod server; fn main() {}"),
            ("src/server.rs", Five.Replace("FIRST", "", StringComparison.Ordinal)));

        ContractTestGate.JudgeRun(answer, 5).Should().BeEquivalentTo(new { Verdict = Verdict.Pass });
        ContractTestGate.JudgeTest("server::tests::khala_a", answer).Verdict.Should().Be(Verdict.Pass);
    }

    [Fact]
    public async Task A_second_binary_that_exits_by_itself_is_undecided()
    {
        var answer = await TestAsync(
            ("src/lib.rs", $"pub mod server {{ {Five.Replace("FIRST", "", StringComparison.Ordinal)} }}"),
            ("tests/khala.rs", "#[test] fn khala_x() { std::process::exit(0) } #[test] fn khala_y() {}"));

        answer.ExitCode.Should().Be(0);
        ContractTestGate.JudgeRun(answer, 5).Verdict.Should().Be(Verdict.Undecided);
    }

    private static async Task<ProcessAnswer> TestAsync(params (string File, string Text)[] sources)
    {
        Requires.Cargo();
        using var folder = new ScratchFolder();
        foreach (var (file, text) in sources.Append(("Cargo.toml", Manifest)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.File(file))!);
            await File.WriteAllTextAsync(folder.File(file), text, Running.Token);
        }

        var redactor = new Redactor([]);
        await using var http = new HttpAsker(TimeProvider.System);
        var outside = new RealOutside(
            http, new ProcessAsker(TimeProvider.System, new Progress<string>(), redactor), TimeProvider.System, redactor);
        // As in many a workflow: what the shell asks for must not reach what is read.
        var colours = folder.Executable("cargo-in-a-shell", "[ \"$CARGO_TERM_COLOR\" = never ] && [ \"$CARGO_TERM_QUIET\" = false ] || "
            + "exit 9\nunset RUST_BACKTRACE CARGO_TARGET_DIR RUSTFLAGS\nexec cargo --offline \"$@\"");
        var run = await new CommandProbe(outside, redactor, folder.File("."), colours).ContractTestsAsync(
            "shape", "khala", TimeSpan.FromMinutes(2));
        return run.Answer.Answer.Should().BeOfType<ProcessAnswer>().Subject;
    }
}
