using RolloutSpecs.Observer.Tokens;
using RolloutSpecs.Tests.Observing.Tokens;

namespace RolloutSpecs.Tests.Observing.Canary;

/// <summary>A token that the observer let grow old is the observer's trouble: not measured, told, and no failure of the runtime.</summary>
public sealed class CanaryTokenSpecs
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 20, 15, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("token_too_old", -61, 900)]
    [InlineData("token_expired", -61, 0)]
    public async Task A_token_that_grew_old_is_neither_a_request_nor_a_refusal_of_the_runtime(string reason, int issued, int expires)
    {
        await using var canary = await CanaryRun.StartAsync(Refusing(reason, issued, expires));

        await canary.PassAsync(TimeSpan.FromSeconds(1), seen => seen.Refusals.Count > 0 && seen.Value("canary_requests") is null);

        canary.Refusals.Should().OnlyContain(refusal => refusal.Status == 401 && refusal.ReasonCode == reason);
        canary.Problems.Distinct().Should().ContainSingle()
            .Which.Should().Contain($"seen 401 {reason}").And.Contain("SYNC_TOKEN_WEB").And.Contain("surfaces.web.token in the ledger")
            .And.NotContain("made-token").And.NotContain("eyJ");
    }

    [Theory]
    [InlineData("token_too_old", -30, 900)]
    [InlineData("token_expired", -400, 60)]
    [InlineData("token_revoked", -400, -60)]
    [InlineData("invalid_token", -400, -60)]
    public async Task A_token_that_any_client_would_send_is_refused_by_the_runtime(string reason, int issued, int expires)
    {
        await using var canary = await CanaryRun.StartAsync(Refusing(reason, issued, expires));

        await canary.SeesAsync(seen => seen.Value("canary_auth_errors") >= 1);

        canary.Value("canary_requests").Should().BeGreaterThanOrEqualTo(1);
    }

    [Fact]
    public async Task Without_a_token_nobody_is_asked_and_nothing_is_measured()
    {
        await using var canary = await CanaryRun.StartAsync(new TopicScript { Token = new NoToken() });

        await canary.PassAsync(TimeSpan.FromSeconds(1), seen => seen.Problems.Any());

        canary.Problems.Should().Contain("expected a token, seen none");
        canary.Value("canary_requests").Should().BeNull();
        canary.Topic.Polls.Should().BeEmpty();
    }

    // Started before the clock's first step, so the token's age is as the test says.
    private static TopicScript Refusing(string reason, int issued, int expires) => new()
    {
        Token = new VariableToken("SYNC_TOKEN_WEB", MadeToken.Of(Start.AddSeconds(issued), Start.AddSeconds(expires))),
        Poll = _ => (401, $$"""{"error":"unauthorized","message":"khala sync authorization failed","reason_code":"{{reason}}"}"""),
    };

    private sealed class NoToken : ISurfaceToken
    {
        public string Source => "nothing";

        public TokenLife Life => TokenLife.Renewed;

        public Task<GivenToken> TakeAsync(CancellationToken cancellationToken) =>
            Task.FromResult(GivenToken.None("expected a token, seen none"));

        public void Refused()
        {
        }
    }
}
