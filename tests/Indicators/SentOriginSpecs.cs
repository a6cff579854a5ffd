using RolloutSpecs.Gates.Analysis;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Probes.Ledger;

namespace RolloutSpecs.Tests.Indicators;

/// <summary>A refusal of every browser is seen only where the canary sends what a browser sends.</summary>
public sealed class SentOriginSpecs
{
    private const string Product = "https://openagents.com";

    [Fact]
    public void Web_with_the_ledgers_origin_passes_and_says_what_the_runtime_did()
    {
        var judged = Judged("web", Ledger(Product), "live", [new("web", Product, "200", "403 origin_not_allowed")])!;

        judged.Verdict.Should().Be(Verdict.Pass);
        judged.Reason.Should().Contain("answered the origin https://openagents.com with 200")
            .And.Contain("a foreign one with 403 origin_not_allowed");
    }

    [Fact]
    public void A_runtime_that_lets_in_any_page_is_said_to() =>
        Judged("web", Ledger(Product), "live", [new("web", Product, "200", "200")])!.Reason.Should().Contain("so it lets in any page");

    [Fact]
    public void Web_without_an_origin_in_the_ledger_is_undecided_in_live() =>
        Judged("web", Ledger(null), "live", [new("web", "", "200", "200")])!.Should().Match<Judgement>(judged =>
            judged.Verdict == Verdict.Undecided && judged.Reason.Contains("surfaces.web.origin") && judged.Remediation.Length > 0);

    [Theory]
    [InlineData("desktop", "live")]
    [InlineData("ios", "live")]
    [InlineData("web", "rehearsal")]
    public void What_need_not_send_one_is_judged_without(string surface, string environment) =>
        Judged(surface, Ledger(null), environment, [new(surface, "", "200", "200")]).Should().BeNull();

    [Theory]
    [InlineData("", "it sent none")]
    [InlineData("https://other.example", "it sent https://other.example")]
    public void Another_origin_than_the_ledgers_is_undecided(string origin, string says) =>
        Judged("web", Ledger(Product), "rehearsal", [new("web", origin, "200", "200")])!.Should().Match<Judgement>(judged =>
            judged.Verdict == Verdict.Undecided && judged.Reason.Contains(says));

    [Fact]
    public void An_older_observer_a_silent_one_and_none_at_all_are_undecided()
    {
        Of(Ledger(Product), new Provenance("live", "r", "h", "v")).Should().Be(Verdict.Undecided);
        Of(Ledger(Product), new Provenance("live", "r", "h", "v") { Origins = "" }).Should().Be(Verdict.Undecided);
        Of(Ledger(Product)).Should().Be(Verdict.Undecided);
        Of(Ledger(Product), Told([new("web", Product, "200", "200")]), new Provenance("live", "r", "h", "v"))
            .Should().Be(Verdict.Undecided);

        static Verdict? Of(RolloutLedger ledger, params Provenance[] observers) =>
            SentOriginJudgement.Of("web", ledger, new ObserversTold(observers), "live")?.Verdict;
    }

    [Fact]
    public void A_text_brings_back_what_was_written_whatever_the_runtime_said()
    {
        SentOrigin[] sent = [new("web", Product, "200", "403 a,b;c|d\ne=f"), new("ios", "", "no answer", "no answer")];

        SentOrigin.Read(SentOrigin.Text(sent)).Should().Equal(sent[0] with { Foreign = "403 a_b_c_d_e=f" }, sent[1]);
    }

    [Theory]
    [InlineData("web")]
    [InlineData("web=a,b")]
    [InlineData("web=a,b,c,d")]
    public void A_text_that_is_none_tells_nothing(string text) => SentOrigin.Read(text).Should().BeNull();

    private static Judgement? Judged(string surface, RolloutLedger ledger, string environment, SentOrigin[] sent) =>
        SentOriginJudgement.Of(surface, ledger, new ObserversTold([Told(sent)]), environment);

    private static Provenance Told(SentOrigin[] sent) => new("live", "r", "h", "v") { Origins = SentOrigin.Text(sent) };

    private static RolloutLedger Ledger(string? origin) => LedgerReader.Read(
        $"rollout: r\nsurfaces:\n  web: {{ app: a{(origin is null ? "" : $", origin: \"{origin}\"")} }}\n", "ledger");
}
