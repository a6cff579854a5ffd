using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Probes.Commands;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Probes;

public class CommandEnvironmentSpecs
{
    private static readonly Dictionary<string, CommandEnvironment> All = new()
    {
        ["git"] = CommandEnvironment.Git,
        ["check"] = CommandEnvironment.Check,
        ["gcloud"] = CommandEnvironment.Gcloud,
        ["gh"] = CommandEnvironment.Gh,
        ["cargo"] = CommandEnvironment.Cargo,
    };

    public static TheoryData<string> Commands => [.. All.Keys];

    [Fact]
    public async Task A_check_gets_the_stated_variables_and_no_other_whatever_this_process_has()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "env is a POSIX command");
        var processes = new ProcessAsker(TimeProvider.System, new Progress<string>(), new Redactor([]));
        await using var http = new HttpAsker(TimeProvider.System);
        var outside = new RealOutside(http, processes, TimeProvider.System, new Redactor([]));

        var asked = await new CommandProbe(outside, new Redactor([]), Path.GetTempPath(), "cargo").CheckAsync(["env"]);

        var names = asked.Answer.Answer.Should().BeOfType<ProcessAnswer>().Subject.Output.Split('\n')
            .Where(line => line.Contains('=', StringComparison.Ordinal))
            .Select(line => line.Split('=')[0])
            .ToList();
        names.Should().Contain(["PATH", "HOME"]);
        names.Should().OnlyContain(name => CommandEnvironment.Check.Passes(name));
        Environment.GetEnvironmentVariables().Keys.Cast<string>().Except(names)
            .Should().NotBeEmpty("this process has more, such as what the test platform sets");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void No_command_gets_a_token_of_ours_but_gh_which_asks_GitHub_with_it(string command) =>
        SettingCatalogue.Secrets.Select(secret => secret.Name).Where(All[command].Passes)
            .Should().Equal(command == "gh" ? ["GITHUB_TOKEN"] : []);

    [Theory]
    [InlineData("cargo", "CARGO_HOME", true)]
    [InlineData("cargo", "RUSTUP_TOOLCHAIN", true)]
    [InlineData("cargo", "CARGO_REGISTRIES_OURS_TOKEN", false)]
    [InlineData("check", "CLOUDSDK_CONFIG", true)]
    [InlineData("check", "CLOUDSDK_AUTH_ACCESS_TOKEN", false)]
    [InlineData("check", "GITHUB_TOKEN", false)]
    [InlineData("check", "A_TEAMS_OWN", false)]
    [InlineData("gcloud", "CLOUDSDK_AUTH_ACCESS_TOKEN", true)]
    [InlineData("git", "GIT_DIR", false)]
    [InlineData("git", "https_proxy", true)]
    [InlineData("git", "LC_ALL", true)]
    public void A_command_gets_its_own_variables(string command, string name, bool passes) =>
        All[command].Passes(name).Should().Be(passes);

    [Fact]
    public void The_page_about_secrets_states_each_of_them()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "secrets.md"));
        var stated = CommandEnvironment.Everybody
            .Concat(All.Values.SelectMany(environment => environment.Names))
            .Select(name => $"`{name}`")
            .Concat(CommandEnvironment.EverybodysBeginnings.Concat(All.Values.SelectMany(environment => environment.Beginnings))
                .Select(beginning => $"`{beginning}…`"));

        stated.Where(name => !page.Contains(name, StringComparison.Ordinal)).Should().BeEmpty();
    }
}
