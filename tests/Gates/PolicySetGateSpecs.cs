using NodaTime;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Runbook.PolicySet;

namespace RolloutSpecs.Tests.Gates;

public class PolicySetGateSpecs
{
    private const string Revision = "runtime-00110-qrs";
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 20, 15);
    private static readonly LedgerRollback Policy = new(Now - Duration.FromHours(1), RollbackKind.Policy, "storm");
    private static readonly RolloutLedger Ledger = Ledgers.With(rollbacks: [Policy]);

    [Theory]
    [InlineData(RollbackKind.Traffic)]
    [InlineData(RollbackKind.Surface)]
    public void Another_kind_of_rollback_sets_no_variable_and_the_reason_says_so(RollbackKind kind)
    {
        var newer = new LedgerRollback(Now - Duration.FromMinutes(40), kind, "errors");

        PolicySetGate.JudgeLedger(Ledgers.With(rollbacks: [Policy, newer]), Now)!.Should().Be(
            Judgement.Pass($"the newest rollback, of 2026-11-23T19:35:00Z, is a {kind.Word()} rollback, which sets no variable"));
    }

    [Fact]
    public void What_the_ledger_does_not_say_is_undecided()
    {
        PolicySetGate.JudgeLedger(Ledger, Now).Should().BeNull("Cloud Run has to be asked");
        PolicySetGate.JudgeLedger(Ledgers.With(), Now)!.Verdict.Should().Be(Verdict.Undecided);
        PolicySetGate.JudgeLedger(Ledger, Now - Duration.FromHours(2))!.Verdict.Should().Be(Verdict.Undecided, "it had not been made then");
        PolicySetGate.JudgeLedger(Ledger with { Cloud = null }, Now)!.Verdict.Should().Be(Verdict.Undecided);
        PolicySetGate.JudgeLedger(Ledger with { Services = new Dictionary<string, LedgerService>() }, Now)!.Verdict
            .Should().Be(Verdict.Undecided);
    }

    [Theory]
    [InlineData("""{"name":"RUNTIME_KHALA_RECONNECT_BASE_BACKOFF_MS","value":"800"}""", Verdict.Pass, "since the policy rollback of "
        + "2026-11-23T19:15:00Z, RUNTIME_KHALA_RECONNECT_BASE_BACKOFF_MS is 800 (the default is 400) on runtime-00110-qrs")]
    [InlineData(
        """{"name":"RUNTIME_KHALA_POLL_MIN_INTERVAL_MS","value":"251"},{"name":"RUNTIME_KHALA_RECONNECT_JITTER_MS","value":"250"}""",
        Verdict.Pass,
        "RUNTIME_KHALA_POLL_MIN_INTERVAL_MS is 251")]
    [InlineData("", Verdict.Fail, "none of them is set")]
    [InlineData("""{"name":"RUNTIME_KHALA_SOMETHING","value":"9999"}""", Verdict.Fail, "none of them is set")]
    [InlineData(
        """{"name":"RUNTIME_KHALA_RECONNECT_BASE_BACKOFF_MS","value":"400"}""",
        Verdict.Fail,
        "RUNTIME_KHALA_RECONNECT_BASE_BACKOFF_MS is '400', and no other")]
    [InlineData("""{"name":"RUNTIME_KHALA_RECONNECT_BASE_BACKOFF_MS","value":"200"}""", Verdict.Fail, "is '200'")]
    [InlineData("""{"name":"RUNTIME_KHALA_RECONNECT_BASE_BACKOFF_MS","value":"a lot"}""", Verdict.Undecided, "is no number of ms")]
    [InlineData(
        """{"name":"RUNTIME_KHALA_RECONNECT_BASE_BACKOFF_MS","valueFrom":{"secretKeyRef":{}}}""", Verdict.Undecided, "unexpected shape")]
    [InlineData(
        """{"name":"RUNTIME_KHALA_RECONNECT_BASE_BACKOFF_MS","value":"800"},{"name":"RUNTIME_KHALA_RECONNECT_BASE_BACKOFF_MS","value":"400"}""",
        Verdict.Undecided,
        "unexpected shape")]
    public void One_variable_of_the_plan_is_tighter_than_the_default(string env, Verdict verdict, string says)
    {
        var judgement = Judge($$$"""{"metadata":{"name":"{{{Revision}}}"},"spec":{"containers":[{"env":[{{{env}}}]}]},"status":{}}""");

        judgement.Verdict.Should().Be(verdict, judgement.Reason);
        judgement.Reason.Should().Contain(says);
    }

    [Theory]
    [InlineData(
        """{"metadata":{"name":"runtime-00109-kfd"},"spec":{"containers":[{"env":[{"name":"RUNTIME_KHALA_RECONNECT_BASE_BACKOFF_MS","value":"800"}]}]},"status":{}}""")]
    [InlineData("""{"metadata":{"name":"runtime-00110-qrs"},"spec":{},"status":{}}""")]
    [InlineData("no JSON")]
    public void What_Cloud_Run_does_not_plainly_tell_is_undecided(string output) => Judge(output).Verdict.Should().Be(Verdict.Undecided);

    [Fact]
    public void Where_gcloud_does_not_answer_it_is_undecided()
    {
        PolicySetGate.JudgeRevision(Ledger, Now, new ProcessAnswer(1, "", "ERROR: reauth")).Verdict.Should().Be(Verdict.Undecided);
        PolicySetGate.JudgeRevision(Ledger, Now, new NoAnswer(NoAnswerKind.TimedOut, "not ended within 30 s")).Verdict
            .Should().Be(Verdict.Undecided);
    }

    private static Judgement Judge(string output) => PolicySetGate.JudgeRevision(Ledger, Now, new ProcessAnswer(0, output, ""));
}
