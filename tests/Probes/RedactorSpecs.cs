using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Tests.Probes;

public class RedactorSpecs
{
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["GITHUB_TOKEN"] = "ghp_s3cret/+\"x",
        ["RUNTIME_BASE_URL"] = "https://runtime.example/",
        ["RUNTIME_DATABASE_URL"] = "postgresql://reader:p%40ss@db.example/runtime",
        ["ROLLOUT_OWNER"] = "khala",
    };

    private static readonly Redactor Redactor = new(Settings);

    [Theory]
    [InlineData("token ghp_s3cret/+\"x.", "token $GITHUB_TOKEN.")]
    [InlineData("a=ghp_s3cret%2F%2B%22x", "a=$GITHUB_TOKEN")]
    [InlineData("{\"t\":\"ghp_s3cret/+\\\"x\"}", "{\"t\":\"$GITHUB_TOKEN\"}")]
    [InlineData("connect postgresql://reader:p%40ss@db.example/runtime", "connect $RUNTIME_DATABASE_URL")]
    [InlineData("password p@ss wrong", "password $RUNTIME_DATABASE_URL wrong")]
    [InlineData("fetch https://me:pw@elsewhere.example/x", "fetch https://…@elsewhere.example/x")]
    [InlineData("a=ghp_s3cret%2f%2b%22x", "a=$GITHUB_TOKEN")]
    [InlineData("Authorization: Bearer some-other-token", "Authorization: Bearer …")]
    [InlineData("khala at https://runtime.example/readyz", "khala at https://runtime.example/readyz")]
    public void A_secret_is_replaced_in_each_spelling_and_nothing_else_is(string text, string expected) =>
        Redactor.Redact(text).Should().Be(expected);

    [Theory]
    [InlineData("{\"name\": \"API_KEY\",\n  \"value\": \"s\\\"3cret\"}", "{\"name\": \"API_KEY\",\n  \"value\": \"…\"}")]
    [InlineData("{\"value\":\"s3cret\",\"name\":\"API_KEY\"}", "{\"value\":\"…\",\"name\":\"API_KEY\"}")]
    [InlineData(
        "{\"name\":\"RUNTIME_KHALA_POLL_MIN_INTERVAL_MS\",\"value\":\"250\"}",
        "{\"name\":\"RUNTIME_KHALA_POLL_MIN_INTERVAL_MS\",\"value\":\"250\"}")]
    public void What_a_container_is_given_is_left_out_but_for_the_runtimes_policy(string text, string expected) =>
        Redactor.Redact(text).Should().Be(expected);

    [Fact]
    public void A_place_is_named_in_what_a_person_pastes() =>
        Redactor.Name("GET https://runtime.example/readyz").Should().Be("GET $RUNTIME_BASE_URL/readyz");

    [Fact]
    public void What_a_command_has_yielded_is_taken_out_and_so_is_what_it_yielded_before()
    {
        var redactor = new Redactor([]);

        redactor.Learn("SYNC_TOKEN_WEB", "first-token\n");
        redactor.Learn("SYNC_TOKEN_WEB", "second-token\n");

        redactor.Redact("first-token, then second-token").Should().Be("$SYNC_TOKEN_WEB, then $SYNC_TOKEN_WEB");
    }

    [Fact]
    public void What_is_too_short_to_be_kept_out_is_not_used() =>
        FluentActions.Invoking(() => new Redactor([]).Learn("SYNC_TOKEN_WEB", "abc\n")).Should().Throw<ConfigurationException>()
            .WithMessage("what was yielded for SYNC_TOKEN_WEB is shorter than 6 characters, so it could not be kept out of the artifacts: "
                + "have it yield a real token");
}
