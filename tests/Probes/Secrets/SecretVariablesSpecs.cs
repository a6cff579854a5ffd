using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Secrets;

namespace RolloutSpecs.Tests.Probes.Secrets;

public class SecretVariablesSpecs
{
    private const string Line = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj";

    [Theory]
    [InlineData("VAULT_TOKEN", "s.1234567", "s.1234567")]
    [InlineData("VAULT_TOKEN", " s.1234567\n", "s.1234567")]
    [InlineData("SYNC_TOKEN_WEB", "swordfish", "swordfish")]
    [InlineData("AMQP_URL", "amqp://svc:r4bb1t!@mq.example/vhost", "r4bb1t!")]
    [InlineData("AMQP_URL", "amqp://svc:r4bb%21t@mq.example/vhost", "r4bb%21t|r4bb!t")]
    [InlineData("GIT_REMOTE", "https://ghp_0123456789abcdef@github.com/o/n", "ghp_0123456789abcdef")]
    [InlineData("GIT_REMOTE", "https://ghp_0123456789abcdef:x-oauth-basic@github.com/o/n", "ghp_0123456789abcdef|x-oauth-basic")]
    [InlineData("ConnectionStrings__Main", "Host=db;Username=app;Password=p-4-ss;Port=5432", "p-4-ss")]
    [InlineData("HOOK", "https://hooks.example/x?token=t0k3n-1&v=2", "t0k3n-1")]
    public void Secrets_are_found_by_name_and_within_values(string name, string value, string secrets) =>
        string.Join('|', Of(name, value)).Should().Be(secrets);

    [Theory]
    [InlineData("FEATURE_TOKENS", "true", "a switch")]
    [InlineData("SESSION_KEY", "healthy", "a word")]
    [InlineData("TOKEN_TYPE", "Bearer", "a word")]
    [InlineData("KEY_ID", "1234567890", "a number")]
    [InlineData("API_KEY", "a-b-c", "too short")]
    [InlineData("KEYBOARD_LAYOUT", "pc105+inet(evdev)", "no key")]
    [InlineData("TOKEN_FILE", "/var/run/secrets/token", "a place")]
    [InlineData("GIT_REMOTE", "ssh://deploy@git.example/o/n", "a user's name")]
    [InlineData("RUNTIME_DATABASE", "postgresql://reader@db.example/runtime", "a user's name")]
    public void Ordinary_text_is_none_since_no_report_could_be_read_without_it(string name, string value, string why) =>
        Of(name, value).Should().BeEmpty(why);

    [Fact]
    public void A_private_key_is_also_found_where_only_its_lines_are_printed() =>
        Of("SIGNING_KEY", $"-----BEGIN PRIVATE KEY-----\n{Line}\n-----END PRIVATE KEY-----").Should().Contain(Line);

    [Fact]
    public void A_secret_is_told_by_its_name_alone() => new Secret("A_TOKEN", "s3cret").ToString().Should().Be("A_TOKEN");

    private static IReadOnlyList<string> Of(string name, string value) =>
        [.. SecretVariables.Of([KeyValuePair.Create(name, value)], SettingCatalogue.IsSecret).Select(secret => secret.Value)];
}
