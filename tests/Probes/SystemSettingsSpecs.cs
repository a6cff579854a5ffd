using RolloutSpecs.Probes.Configuration;

namespace RolloutSpecs.Tests.Probes;

public sealed class SystemSettingsSpecs
{
    [Fact]
    public void What_is_not_set_has_its_usual_value()
    {
        var nothing = Read();

        nothing.GitHub.Should().Be(new GitHubSettings(new Uri("https://api.github.com"), null, null));
        nothing.Programs.Should().Be(new ProgramSettings("cargo", "gcloud", "gh"));
        nothing.Runtime.Should().Be(new ServiceSettings(null, null));
        nothing.Publishing.What.Should().BeNull();
    }

    [Fact]
    public void Each_system_has_its_address_and_token()
    {
        var settings = Read(
            ("CONTROL_BASE_URL", "https://control.example"), ("CONTROL_ADMIN_TOKEN", "control-token"), ("GITHUB_TOKEN", "github-token"));

        settings.Control.Should().Be(new ServiceSettings(new Uri("https://control.example"), "control-token"));
        settings.GitHub.Token.Should().Be("github-token");
        settings.Prometheus.Address.Should().BeNull();
    }

    [Fact]
    public void None_of_them_prints_a_secret()
    {
        var settings = Read([.. SettingCatalogue.Secrets
            .Where(setting => setting != SystemSettings.Database)
            .Select(setting => (setting.Name, "s3cret")), ("RUNTIME_DATABASE_URL", "postgresql://reader:s3cret@127.0.0.1/runtime")]);

        $"{settings} {settings.GitHub} {settings.Runtime} {settings.Control} {settings.Prometheus} {settings.Programs} {settings.Folders} {settings.Publishing}"
            .Should().NotContain("s3cret");
    }

    [Fact]
    public void A_setting_is_replaced_or_taken_out()
    {
        var settings = Read(("GCLOUD", "/opt/gcloud"));

        settings.With(SystemSettings.Gcloud, "/usr/bin/gcloud").Programs.Gcloud.Should().Be("/usr/bin/gcloud");
        settings.With(SystemSettings.Gcloud, null).Programs.Gcloud.Should().Be("gcloud");
        settings.Programs.Gcloud.Should().Be("/opt/gcloud");
    }

    [Fact]
    public void What_is_needed_and_not_set_is_one_line_that_names_it() =>
        Read().Invoking(settings => settings.Need(SystemSettings.Runtime, "the runtime's public address"))
            .Should().Throw<ConfigurationException>()
            .WithMessage("RUNTIME_BASE_URL is not set: it should hold the runtime's public address");

    [Fact]
    public void Nothing_stands_for_a_token_that_is_not_set() =>
        SystemSettings.RuntimeToken.Invoking(token => token.Usual).Should().Throw<InvalidOperationException>();

    private static Settings Read(params (string Name, string Value)[] settings) => new SettingsReader(
        "/repository",
        settings.Append(("ROLLOUT_ENVIRONMENT", "rehearsal")).ToDictionary(setting => setting.Item1, setting => setting.Item2)).Read();
}
