using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Observer.Tokens;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Tests.Infra;
using RolloutSpecs.Tests.Observing.Canary;

namespace RolloutSpecs.Tests.Observing.Tokens;

/// <summary>A token that dies is followed by another, from a file that is read again or a command that mints one.</summary>
public sealed class TokenSourceSpecs : IDisposable
{
    private readonly ScratchFolder folder = new();
    private readonly StepClock clock = new();
    private readonly YieldedTokens sink = new(new Redactor([]));

    [Fact]
    public async Task A_file_is_read_again_for_each_request()
    {
        var token = Minting().Of(new LedgerToken([], "token.txt"))!;

        await WriteAsync("token.txt", "first-token\n");
        (await TakeAsync(token)).Text.Should().Be("first-token");
        await WriteAsync("token.txt", "second-token");
        (await TakeAsync(token)).Text.Should().Be("second-token");
        (token.Life, token.Source).Should().Be((TokenLife.Renewed, "the file token.txt"));
    }

    [Theory]
    [InlineData(null, "see that it is there")]
    [InlineData("", "something else")]
    [InlineData("two words", "something else")]
    [InlineData("short", "something else")]
    public async Task A_file_without_one_token_is_a_problem_that_names_the_file(string? text, string says)
    {
        if (text is not null)
        {
            await WriteAsync("token.txt", text);
        }

        (await TakeAsync(Minting().Of(new LedgerToken([], "token.txt"))!)).Problem
            .Should().Contain("the file token.txt").And.Contain(says).And.NotContain("two words");
    }

    [Fact]
    public async Task A_command_is_run_again_before_its_token_is_too_old_and_after_a_refusal()
    {
        folder.Executable("mint.sh", "echo x >> count; echo \"$1-$(wc -l < count | tr -d ' ')\"");
        var token = Minting().Of(new LedgerToken(["./mint.sh", "minted-web"], null))!;

        (await TakeAsync(token)).Text.Should().Be("minted-web-1");
        clock.Advance(TimeSpan.FromSeconds(100));
        (await TakeAsync(token)).Text.Should().Be("minted-web-1");
        clock.Advance(TimeSpan.FromSeconds(21));
        (await TakeAsync(token)).Text.Should().Be("minted-web-2");
        clock.Advance(TimeSpan.FromSeconds(6));
        token.Refused();
        (await TakeAsync(token)).Text.Should().Be("minted-web-3");
        token.Refused();
        (await TakeAsync(token)).Text.Should().Be("minted-web-3", "who refuses every token gets no storm of mints");
    }

    [Theory]
    [InlineData("echo secret-one; exit 3", "exit code 3 and a token")]
    [InlineData("exit 0", "nothing printed")]
    [InlineData("echo two words", "something else printed")]
    [InlineData("echo secret-one >&2; exit 1", "exit code 1 and nothing printed")]
    public async Task A_command_that_mints_none_is_a_problem_without_what_it_said(string script, string says)
    {
        folder.Executable("mint.sh", script);

        (await TakeAsync(Minting().Of(new LedgerToken(["./mint.sh"], null))!)).Problem
            .Should().Contain("mint.sh").And.Contain(says).And.NotContain("secret-one").And.NotContain("two words");
    }

    [Fact]
    public async Task A_command_that_is_not_there_names_the_ledgers_key() =>
        (await TakeAsync(Minting().Of(new LedgerToken(["./no-such.sh"], null))!)).Problem
            .Should().Contain("no-such.sh").And.Contain("surfaces.*.token.command");

    [Fact]
    public async Task What_was_yielded_is_in_no_text()
    {
        await WriteAsync("token.txt", "yielded-token");
        await TakeAsync(Minting().Of(new LedgerToken([], "token.txt"))!);

        sink.Redact("403 for yielded-token").Should().Be("403 for $SYNC_TOKEN");
    }

    public void Dispose() => folder.Dispose();

    private static Task<GivenToken> TakeAsync(ISurfaceToken token) => token.TakeAsync(TestContext.Current.CancellationToken);

    private TokenMinting Minting() => new(Path.GetDirectoryName(folder.File("token.txt"))!, clock, sink);

    private Task WriteAsync(string name, string text) =>
        File.WriteAllTextAsync(folder.File(name), text, TestContext.Current.CancellationToken);
}
