using RolloutSpecs.Observer.Tokens;

namespace RolloutSpecs.Tests.Observing.Tokens;

/// <summary>Age and expiry are read from a token, and the token itself is in no text.</summary>
public sealed class TokenFactsSpecs
{
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Age_expiry_and_principal_are_read()
    {
        var facts = TokenFacts.Read(MadeToken.Of(Now.AddSeconds(-12), Now.AddSeconds(288), device: "ios"));

        facts.Should().Be(new TokenFacts(Now.AddSeconds(-12), Now.AddSeconds(288), "11||ios"));
        facts.Words(Now).Should().Be("issued 12 s ago, expires in 288 s");
        facts.Words(Now.AddHours(1)).Should().Be("issued 60 min ago, expired 55 min ago");
    }

    [Theory]
    [InlineData("made-token")]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a.!.c")]
    [InlineData("a.bm8ganNvbg.c")]
    [InlineData("a.WzFd.c")]
    public void Another_token_says_nothing(string token)
    {
        TokenFacts.Read(token).Should().Be(TokenFacts.None);
        TokenFacts.None.Words(Now).Should().Be("its age and expiry cannot be read");
    }

    [Fact]
    public void What_is_given_shows_no_token()
    {
        var token = MadeToken.Of(Now, Now);

        GivenToken.Of(token).ToString().Should().NotContain(token);
    }
}
