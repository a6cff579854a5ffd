namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>What becomes of the tokens of a settings file, seen from a run's own process.</summary>
public class SettingsFileSpecs
{
    private const string Token = "s3cret-of-a-file";

    [Fact]
    public async Task Tokens_of_a_settings_file_reach_the_run_and_lie_in_no_file_of_it_nor_in_a_diagnostic_log()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the script reads the host's variables as Linux shows them");
        using var gate = new GateCommand();
        var settings = gate.File(
            "tokens.runsettings",
            $"<RunSettings><RunConfiguration><EnvironmentVariables><GITHUB_TOKEN>{Token}-1</GITHUB_TOKEN><TEAM_VAULT>{Token}-2</TEAM_VAULT>"
            + $"<SYNC_TOKEN_WEB>{Token}-3</SYNC_TOKEN_WEB></EnvironmentVariables></RunConfiguration></RunSettings>");
        var spy = gate.Executable(
            "cargo-that-looks",
            $"""
            tr '\0' '\n' < /proc/$PPID/environ > '{gate.Place("host")}'
            cp -R "$(sed -n 's/^ROLLOUTSPECS_RUN_FOLDER=//p' '{gate.Place("host")}')" '{gate.Place("left")}'
            exit 1
            """);

        var result = await gate.RunAsync(
            ["--filter", "Stage=0&Gate=contract-tests", "--settings", settings, "--diag", gate.Place("diag/log.txt")],
            ("CARGO", spy), ("SYNC_TOKEN_WEB", "the-shells"));

        var host = await File.ReadAllLinesAsync(gate.Place("host"), TestContext.Current.CancellationToken);
        host.Should().Contain([$"GITHUB_TOKEN={Token}-1", $"TEAM_VAULT={Token}-2", "SYNC_TOKEN_WEB=the-shells"], "the shell wins");
        Directory.GetFiles(gate.Place("left")).Should().Contain(file => file.EndsWith("gate.runsettings", StringComparison.Ordinal));
        Directory.GetFiles(gate.Place("diag")).Should().NotBeEmpty();
        foreach (var file in new[] { "left", "diag", "artifacts" }.SelectMany(
            folder => Directory.GetFiles(gate.Place(folder), "*", SearchOption.AllDirectories)))
        {
            (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Should().NotContain(Token, file);
        }

        result.Output.Should().NotContain(Token);
    }

    [Theory]
    [InlineData("GITHUB_TOKEN")]
    [InlineData("RUNTIME_DATABASE_URL")]
    [InlineData("TEAM_KEY")]
    public async Task A_secret_on_the_command_line_is_refused_before_the_run(string name)
    {
        using var gate = new GateCommand();

        var result = await gate.RunAsync(["--filter", "Stage=9", "--", $"RunConfiguration.EnvironmentVariables.{name}={Token}"]);

        result.ExitCode.Should().NotBe(0);
        result.Output.Should().Contain("NO-GO: a secret on the command line").And.NotContain(Token);
    }
}
