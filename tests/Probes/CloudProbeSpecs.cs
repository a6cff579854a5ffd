using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Probes.Cloud;
using RolloutSpecs.Probes.Control;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Tests.Probes;

public class CloudProbeSpecs
{
    private static readonly LedgerCloud Cloud = new("p q", "r");
    private static readonly Redactor Redactor = new([]);

    [Fact]
    public async Task A_service_is_asked_for_by_a_command_that_can_be_pasted_and_no_shell_reads()
    {
        var outside = new Heard();

        var asked = await new CloudProbe(outside, Redactor, "/work", "/opt/gcloud").ServiceAsync(Cloud, "runtime");

        asked.Questions.Should().Equal("run gcloud run services describe runtime --project 'p q' --region r --format json");
        CloudProbe.ServiceQuestion(Redactor, Cloud, "runtime").Should().Be(asked.Questions[0]);
        outside.Question!.Executable.Should().Be("/opt/gcloud");
        outside.Question.Arguments
            .Should().Equal("run", "services", "describe", "runtime", "--project", "p q", "--region", "r", "--format", "json");
        outside.Question.Limit.Should().Be(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_revision_is_asked_for_too() =>
        (await new CloudProbe(new Heard(), Redactor, "/work", "gcloud").RevisionAsync(Cloud, "runtime-00109-kfd")).Questions
            .Should().Equal("run gcloud run revisions describe runtime-00109-kfd --project 'p q' --region r --format json");

    [Fact]
    public async Task Without_an_address_the_control_service_is_not_asked()
    {
        var asked = await new ControlProbe(new Heard(), Redactor, null, null).RouteSplitAsync();

        asked.Questions.Should().BeEmpty();
        asked.Answer.Should().Be(new NoAnswer(NoAnswerKind.NotStarted, "CONTROL_BASE_URL is not set"));
    }

    private sealed class Heard : IOutside
    {
        public ProcessQuestion? Question { get; private set; }

        public Task<Exchange> AskAsync(Question question)
        {
            Question = (ProcessQuestion)question;
            return Task.FromResult(new Exchange(
                question.Text, question.Command, DateTimeOffset.UnixEpoch, TimeSpan.Zero, new ProcessAnswer(0, "", "")));
        }
    }
}
