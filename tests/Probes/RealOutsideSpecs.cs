using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Runbook.Dependencies;
using RolloutSpecs.Probes.GitHub;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Probes;

/// <summary>One bad answer costs one exchange.</summary>
public class RealOutsideSpecs
{
    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public async Task An_answer_nested_400000_deep_is_no_answer_and_the_process_lives_on(string opening)
    {
        var body = string.Concat(Enumerable.Repeat(opening, 400_000));
        await using var site = await LoopbackSite.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(body));
        });
        await using var http = new HttpAsker(TimeProvider.System);

        var asked = await new IssueProbe(Outside(http), new Redactor([]), site.Address, null).AskAsync("o/n", 7);

        asked.Answer.Should().BeOfType<IssueUnanswered>();
        asked.Exchanges.Single().Answer.Should().Be(new NoAnswer(NoAnswerKind.Unreadable, "the answer is nested deeper than 64"));
    }

    [Fact]
    public async Task A_record_of_an_answer_nested_too_deep_is_no_answer_either()
    {
        var deep = new Exchange(
            "q", "c", default, default, new HttpAnswer(200, new Dictionary<string, string>(), new string('[', 400_000)));

        var replayed = await new ReplayedOutside([deep], default).AskAsync(new FileQuestion("q", "c", "/none"));

        replayed.Answer.Should().BeOfType<NoAnswer>();
    }

    [Fact]
    public async Task Whatever_is_thrown_is_no_answer_with_its_reason()
    {
        await using var http = new HttpAsker(TimeProvider.System);

        var exchange = await Outside(http).AskAsync(new FileQuestion("q", "c", "a\0b"));

        var none = exchange.Answer.Should().BeOfType<NoAnswer>().Subject;
        none.Kind.Should().Be(NoAnswerKind.Unreadable);
        none.Message.Should().StartWith("asking failed: ArgumentException: ");
    }

    private static RealOutside Outside(HttpAsker http)
    {
        var redactor = new Redactor([]);
        var processes = new ProcessAsker(TimeProvider.System, new Progress<string>(), redactor);
        return new RealOutside(http, processes, TimeProvider.System, redactor);
    }
}
