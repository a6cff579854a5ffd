using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates;

public class RuntimeGateSpecs
{
    private const string Ready = """{"status":"ready","authority_ready":true,"projector_ready":true,"workers_ready":true}""";
    private static readonly Judgement IsReady = RuntimeGate.JudgeReadiness(Http(200, Ready));

    [Theory]
    [InlineData(200, Ready, Verdict.Pass, "the runtime is ready")]
    [InlineData(503, """{"status":"not_ready","authority_ready":true,"projector_ready":false,"workers_ready":true}""", Verdict.Fail, "projector_ready is false")]
    [InlineData(200, """{"status":"ready","authority_ready":true,"projector_ready":true,"workers_ready":false}""", Verdict.Fail, "workers_ready is false")]
    [InlineData(200, """{"status":"not_ready"}""", Verdict.Fail, "not_ready (200)")]
    [InlineData(503, """{"status":"ready"}""", Verdict.Fail, "ready (503)")]
    [InlineData(200, """{"status":"ready"}""", Verdict.Undecided, "expected authority_ready, projector_ready, workers_ready")]
    [InlineData(200, """{"status":"starting","authority_ready":true,"projector_ready":true,"workers_ready":true}""", Verdict.Undecided, "'starting'")]
    [InlineData(200, """{"status":"not_ready","status":"ready","authority_ready":true,"projector_ready":true,"workers_ready":true}""", Verdict.Undecided, "unexpected shape")]
    [InlineData(200, """{"status":"ready","authority_ready":"true","projector_ready":true,"workers_ready":true}""", Verdict.Undecided, "expected authority_ready")]
    [InlineData(200, "{}", Verdict.Undecided, "unexpected shape")]
    [InlineData(200, "", Verdict.Undecided, "unexpected shape")]
    [InlineData(200, "[]", Verdict.Undecided, "unexpected shape")]
    [InlineData(200, "<html>ready</html>", Verdict.Undecided, "unexpected shape")]
    [InlineData(503, "upstream down", Verdict.Undecided, "unexpected shape")]
    [InlineData(302, Ready, Verdict.Undecided, "answered 302")]
    [InlineData(401, "", Verdict.Undecided, "answered 401")]
    [InlineData(404, "", Verdict.Undecided, "answered 404")]
    public void Readiness_is_a_pass_only_where_all_is_ready(int status, string body, Verdict verdict, string says) =>
        Expect(RuntimeGate.JudgeReadiness(Http(status, body)), verdict, says);

    [Theory]
    [InlineData(200, """{"status":"ok","authority_write_mode":"rust_active"}""", Verdict.Pass, "rust_active")]
    [InlineData(404, "", Verdict.Pass, "/readyz decides")]
    [InlineData(200, """{"status":"ok","authority_write_mode":"read_only"}""", Verdict.Fail, "it is read_only")]
    [InlineData(200, """{"status":"degraded","authority_write_mode":"rust_active"}""", Verdict.Fail, "degraded")]
    [InlineData(200, """{"status":"ok"}""", Verdict.Undecided, "unexpected shape")]
    [InlineData(200, "ok", Verdict.Undecided, "unexpected shape")]
    [InlineData(500, "", Verdict.Undecided, "answered 500")]
    [InlineData(403, "", Verdict.Undecided, "answered 403")]
    public void Health_notes_a_404_and_demands_the_writer(int status, string body, Verdict verdict, string says) =>
        Expect(RuntimeGate.JudgeHealth(Http(status, body), "rust_active"), verdict, says);

    [Theory]
    [InlineData(404, """{"error":"not_found","message":"no drift"}""", Verdict.Pass, "no projector drift")]
    [InlineData(404, "", Verdict.Undecided, "the 404 is not the runtime's")]
    [InlineData(404, """{"error":"no_route"}""", Verdict.Undecided, "the 404 is not the runtime's")]
    [InlineData(200, """{"drift":{"topic":"t","expected_next_seq":7,"incoming_seq":9,"last_seen_seq":6,"reason":"sequence_gap","detected_at":"x"}}""", Verdict.Fail, "sequence_gap: expected sequence 7, incoming 9, last seen 6")]
    [InlineData(200, """{"drift":null}""", Verdict.Undecided, "unexpected shape")]
    [InlineData(200, "{}", Verdict.Undecided, "unexpected shape")]
    [InlineData(400, "", Verdict.Undecided, "answered 400")]
    public void Drift_is_clean_only_on_the_runtimes_own_404(int status, string body, Verdict verdict, string says) =>
        Expect(RuntimeGate.JudgeDrift("run:019c:events", IsReady, Http(status, body)), verdict, says);

    [Fact]
    public void A_404_of_a_runtime_that_is_not_ready_says_nothing() => Expect(
        RuntimeGate.JudgeDrift("t", RuntimeGate.JudgeReadiness(Http(404, "")), Http(404, """{"error":"not_found"}""")),
        Verdict.Undecided,
        "did not answer as ready");

    [Fact]
    public void Nobody_answering_is_undecided()
    {
        var none = new NoAnswer(NoAnswerKind.TimedOut, "no answer within 30 s");

        Expect(RuntimeGate.JudgeReadiness(none), Verdict.Undecided, "no answer within 30 s");
        Expect(RuntimeGate.JudgeHealth(none, "rust_active"), Verdict.Undecided, "no answer within 30 s");
        Expect(RuntimeGate.JudgeDrift("t", IsReady, none), Verdict.Undecided, "no answer within 30 s");
    }

    [Fact]
    public void Its_words_are_as_approved() => Words.AreApproved(
        "runtime",
        [
            IsReady,
            .. new[] { (200, """{"status":"ready","authority_ready":false,"projector_ready":true,"workers_ready":false}"""), (503, """{"status":"not_ready"}"""), (200, "{}"),
                (200, """{"status":"ready"}"""), (200, """{"status":"starting","authority_ready":true,"projector_ready":true,"workers_ready":true}"""), (401, ""), (403, ""), (404, "") }
                .Select(told => RuntimeGate.JudgeReadiness(Http(told.Item1, told.Item2))),
            .. new[] { (200, """{"status":"ok","authority_write_mode":"rust_active"}"""), (404, ""), (200, """{"status":"ok","authority_write_mode":"read_only"}"""),
                (200, """{"status":"degraded","authority_write_mode":"rust_active"}"""), (200, "{}"), (200, """{"status":"ok"}"""), (500, "") }
                .Select(told => RuntimeGate.JudgeHealth(Http(told.Item1, told.Item2), "rust_active")),
            .. new[] { (404, """{"error":"not_found"}"""), (404, ""), (200, """{"drift":{"expected_next_seq":7,"incoming_seq":9,"last_seen_seq":6,"reason":"sequence_gap","detected_at":"x"}}"""),
                (200, """{"drift":{}}"""), (200, "{}"), (400, "") }
                .Select(told => RuntimeGate.JudgeDrift("run:019c:events", IsReady, Http(told.Item1, told.Item2))),
            RuntimeGate.JudgeDrift("t", RuntimeGate.JudgeReadiness(Http(404, "")), Http(404, """{"error":"not_found"}""")),
            RuntimeGate.JudgeReadiness(new NoAnswer(NoAnswerKind.TimedOut, "no answer within 30 s")),
            RuntimeGate.JudgeReadiness(new TextAnswer("x")),
        ]);

    private static void Expect(Judgement judgement, Verdict verdict, string says)
    {
        judgement.Verdict.Should().Be(verdict, judgement.Reason);
        judgement.Reason.Should().Contain(says);
    }

    private static HttpAnswer Http(int status, string body) => new(status, new Dictionary<string, string>(), body);
}
