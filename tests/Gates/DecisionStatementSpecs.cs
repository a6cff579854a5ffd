using System.Text.Json;
using RolloutSpecs.Gates.Attempts;
using RolloutSpecs.Gates.Attestation;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Gates;

public class DecisionStatementSpecs
{
    private static readonly StatusRecordName Name = new(LiveDecisions.Then, new StageExit(2), 1);

    [Fact]
    public void A_statement_is_as_approved() => Approve.That(Write(LiveDecisions.Go()), "Gates", "go", "intoto.json");

    [Fact]
    public void The_same_run_is_the_same_statement() => Write(LiveDecisions.Go()).Should().Be(Write(LiveDecisions.Go()));

    [Theory]
    [InlineData("live", false, "https://rolloutspecs.dev/decision/v1", "GO")]
    [InlineData("rehearsal", false, "https://rolloutspecs.dev/no-decision/v1", "REHEARSAL GO")]
    [InlineData("rehearsal", true, "https://rolloutspecs.dev/no-decision/v1", "REHEARSAL GO")]
    [InlineData("live", true, "https://rolloutspecs.dev/no-decision/v1", "REPLAY GO")]
    [InlineData("unknown", false, "https://rolloutspecs.dev/no-decision/v1", "GO")]
    public void Only_a_live_run_states_a_decision(string environment, bool replayed, string type, string says)
    {
        using var json = JsonDocument.Parse(
            Write(LiveDecisions.Go(LiveDecisions.Live with { Environment = environment, Replayed = replayed })));

        json.RootElement.GetProperty("predicateType").GetString().Should().Be(type);
        json.RootElement.GetProperty("predicate").GetProperty("says")[0].GetString().Should().Be(says);
    }

    [Fact]
    public void A_statement_gives_the_decision_back_to_the_byte()
    {
        var json = DecisionJson.Write(LiveDecisions.NoGo());

        DecisionStatement.DecisionOf(Write(LiveDecisions.NoGo())).Should().Be(json);
        DecisionStatement.DecisionOf(Write(LiveDecisions.NoGo()).ReplaceLineEndings("\r\n")).Should().Be(json);
    }

    [Theory]
    [InlineData("https://in-toto.io/Statement/v1", "https://in-toto.io/Statement/v0.1", "its _type is")]
    [InlineData("https://rolloutspecs.dev/decision/v1", "https://rolloutspecs.dev/no-decision/v1", "its predicateType is")]
    [InlineData("\"owner\": \"khala\"", "\"owner\": \"somebody\"", "its subject decision.json has the SHA-256")]
    [InlineData("\"name\": \"decision.json\"", "\"name\": \"other.json\"", "it has 0 subjects decision.json")]
    [InlineData("\"predicate\": {", "\"predicate\": [{", "could not be converted")]
    public void A_statement_that_was_changed_is_none(string part, string replacement, string says)
    {
        var read = () => DecisionStatement.DecisionOf(Write(LiveDecisions.Go()).Replace(part, replacement, StringComparison.Ordinal));

        read.Should().Throw<JsonException>().Which.Message.Should().Contain(says);
    }

    [Fact]
    public void A_rehearsal_whose_type_was_made_a_decision_is_none()
    {
        var text = Write(LiveDecisions.Go(LiveDecisions.Live with { Environment = "rehearsal" })).Replace(
            "no-decision", "decision", StringComparison.Ordinal);

        StatusRecord.Of(Name, null, new TextAnswer(text)).Problem.Should().Contain("its predicateType is");
    }

    [Fact]
    public void A_record_is_read_from_either_file_or_from_both()
    {
        var (decision, statement) = (new TextAnswer(DecisionJson.Write(LiveDecisions.Go())), new TextAnswer(Write(LiveDecisions.Go())));

        foreach (var record in new[] { StatusRecord.Of(
            Name, decision, null), StatusRecord.Of(Name, null, statement), StatusRecord.Of(Name, decision, statement) })
        {
            record.Problem.Should().BeNull();
            record.Entry!.Kind.Should().Be(DecisionKind.Go);
        }
    }

    [Fact]
    public void Files_that_do_not_say_the_same_are_red()
    {
        var (go, noGo) = (new TextAnswer(DecisionJson.Write(LiveDecisions.Go())), new TextAnswer(Write(LiveDecisions.NoGo())));
        var unreadable = new NoAnswer(NoAnswerKind.Unreachable, "permission denied");

        StatusRecord.Of(Name, go, noGo).Problem.Should().Be("has an .intoto.json that does not state the same: it states another decision");
        StatusRecord.Of(Name, go, unreadable).Problem.Should().EndWith("does not state the same: permission denied");
        StatusRecord.Of(Name, go, new TextAnswer("{}")).Problem.Should().Contain("it is no statement of a decision");
        StatusRecord.Of(Name, unreadable, noGo).Problem.Should().Be("cannot be read: permission denied");
        StatusRecord.Of(Name, null, null).Problem.Should().Contain("only its attestation");
    }

    internal static string Write(Decision decision) => DecisionStatement.Write(
        decision,
        DecisionJson.Write(decision),
        [("report.html", "<p>report</p>"), ("gate-report.md", "# report"), ("cucumber-messages.ndjson", "{}")],
        new Dictionary<string, string> { ["specs/Gates/replay.feature"] = "f2", ["specs/Gates/hold.feature"] = "f1" },
        new PredicateEvidence("m", [new PredicateExchange("E01", "read $ROLLOUT_LEDGER", "e1")]));
}
