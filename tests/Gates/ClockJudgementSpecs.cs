using CsCheck;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Runbook.Clocks;

namespace RolloutSpecs.Tests.Gates;

public class ClockJudgementSpecs
{
    private static readonly DateTimeOffset Asked = new(2026, 11, 23, 20, 15, 0, TimeSpan.Zero);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("Mon, 23 Nov 2026 20:15:00 GMT", Verdict.Pass, "at most 60 s off that of the runtime")]
    [InlineData("Mon, 23 Nov 2026 20:14:01 GMT", Verdict.Pass, "at most 60 s off that of the runtime")]
    [InlineData("Mon, 23 Nov 2026 20:16:00 GMT", Verdict.Pass, "at most 60 s off that of the runtime")]
    [InlineData(
        "Mon, 23 Nov 2026 20:13:59 GMT",
        Verdict.Undecided,
        "2026-11-23T20:15:01Z here when it was 2026-11-23T20:13:59Z there: up to 62 s ahead")]
    [InlineData(
        "Mon, 23 Nov 2026 20:16:01 GMT",
        Verdict.Undecided,
        "2026-11-23T20:15:00Z here when it was 2026-11-23T20:16:01Z there: up to 61 s behind")]
    [InlineData("yesterday", Verdict.Undecided, "the Date 'yesterday', which is none")]
    [InlineData("Tue, 23 Nov 2026 20:15:00 GMT", Verdict.Undecided, "which is none")]
    [InlineData(null, Verdict.Undecided, "no Date")]
    public void A_clock_passes_only_where_it_is_known_to_be_near(string? date, Verdict verdict, string says)
    {
        var judgement = Of(date, Asked);

        judgement.Verdict.Should().Be(verdict);
        judgement.Reason.Should().Contain(says);
    }

    [Fact]
    public void Where_nobody_answers_it_is_undecided()
    {
        ClockJudgement.Of("the runtime", null, Asked, Most).Verdict.Should().Be(Verdict.Undecided);
        ClockJudgement.Of("the runtime", Exchange(new NoAnswer(NoAnswerKind.TimedOut, "no answer within 30 s")), Asked, Most).Reason
            .Should().EndWith("no answer within 30 s");
    }

    [Fact]
    public void An_error_page_vouches_for_no_clock() =>
        ClockJudgement.Of("the runtime", Exchange(Answer("Mon, 23 Nov 2026 20:15:00 GMT") with { Status = 503 }), Asked, Most)
            .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided && judged.Reason.EndsWith("; it answered 503"));

    [Fact]
    public void A_clock_that_was_ahead_when_the_run_began_and_was_set_since_is_undecided() =>
        Of("Mon, 23 Nov 2026 20:15:00 GMT", Asked + TimeSpan.FromMinutes(10)).Reason.Should().Contain("up to 600 s ahead");

    [Fact]
    public void No_clock_that_is_farther_off_passes_whatever_the_exchange_took() =>
        Gen.Select(Gen.Int[-7200, 7200], Gen.Int[0, 30_000], Gen.Double[0, 1]).Sample((offset, took, part) =>
        {
            var duration = TimeSpan.FromMilliseconds(took);
            // By the true clock the answer was dated somewhere within the exchange, to the second before.
            var dated = Asked + (duration * part) - TimeSpan.FromSeconds(offset);
            var exchange = Exchange(Answer(dated.ToString("r"))) with { Duration = duration };
            return Math.Abs(offset) <= 60 || ClockJudgement.Of("the runtime", exchange, Asked, Most).Verdict == Verdict.Undecided;
        });

    private static Judgement Of(string? date, DateTimeOffset judgedAt) =>
        ClockJudgement.Of("the runtime", Exchange(Answer(date)), judgedAt, Most);

    private static HttpAnswer Answer(string? date) =>
        new(200, date is null ? new Dictionary<string, string>() : new() { ["date"] = date }, "");

    private static Exchange Exchange(Answer answer) => new("GET x", "curl x", Asked, TimeSpan.FromSeconds(1), answer);
}
