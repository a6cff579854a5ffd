using RolloutSpecs.Probes.Secrets;

namespace RolloutSpecs.Tests.Probes.Secrets;

public class SecretNameSpecs
{
    [Theory]
    [InlineData("VAULT_TOKEN")]
    [InlineData("my_token_2")]
    [InlineData("githubToken")]
    [InlineData("SLACK_SIGNING_SECRET")]
    [InlineData("SECRET_KEY_BASE")]
    [InlineData("DB_PASSWORD")]
    [InlineData("PGPASSWORD")]
    [InlineData("REDIS_PASSWD")]
    [InlineData("MYSQL_PWD")]
    [InlineData("GPG_PASSPHRASE")]
    [InlineData("STRIPE_API_KEY")]
    [InlineData("AWS_ACCESS_KEY_ID")]
    [InlineData("SENDGRID_APIKEY")]
    [InlineData("SIGNING-KEYS")]
    [InlineData("GOOGLE_CREDENTIALS")]
    public void A_name_that_says_so_is_a_secrets(string name) => SecretName.SaysSo(name).Should().BeTrue();

    [Theory]
    [InlineData("PATH")]
    [InlineData("PWD")]
    [InlineData("OLDPWD")]
    [InlineData("KEYBOARD_LAYOUT")]
    [InlineData("GNOME_KEYRING_CONTROL")]
    [InlineData("SSH_PUBLIC_KEY")]
    [InlineData("VAULT_TOKEN_FILE")]
    [InlineData("SECRETS_DIR")]
    [InlineData("PRIVATE_KEY_PATH")]
    [InlineData("ROLLOUT_OWNER")]
    [InlineData("")]
    public void Another_name_is_not_nor_is_one_of_where_a_secret_lies(string name) =>
        SecretName.SaysSo(name).Should().BeFalse();
}
