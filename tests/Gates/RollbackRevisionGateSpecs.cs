using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates;

public class RollbackRevisionGateSpecs
{
    private const string Revision = "runtime-00109-kfd";

    public static TheoryData<Answer, Verdict, string> Answers => new()
    {
        { Told("""{"metadata":{"name":"runtime-00109-kfd"},"status":{"conditions":[{"type":"Ready","status":"True"},{"type":"Active","status":"False"}]}}"""), Verdict.Pass, "it exists and is ready" },
        { Told("""{"metadata":{"name":"runtime-00109-kfd","deletionTimestamp":"2026-11-20T15:00:00Z"},"status":{"conditions":[{"type":"Ready","status":"True"}]}}"""), Verdict.Fail, "is deleting it since 2026-11-20T15:00:00Z" },
        { Told("""{"status":{"conditions":[{"type":"Ready","status":"False","reason":"R","message":"it does not start"}]}}"""), Verdict.Fail, "it is not: it does not start" },
        { Told("""{"status":{"conditions":[{"type":"Ready","status":"False"}]}}"""), Verdict.Fail, "no reason told" },
        { Told("""{"status":{"conditions":[{"type":"Ready","status":"Unknown"}]}}"""), Verdict.Undecided, "Cloud Run says Unknown" },
        { Told("""{"status":{"conditions":[{"type":"Ready","status":true}]}}"""), Verdict.Undecided, "Cloud Run says True" },
        { Told("""{"status":{"conditions":[{"type":"Ready"}]}}"""), Verdict.Undecided, "not told" },
        { Told("""{"status":{"conditions":[{"type":"Ready","status":"True"},{"type":"Ready","status":"False"}]}}"""), Verdict.Undecided, "one of the type Ready" },
        { Told("""{"status":{"conditions":[{"type":"Active","status":"True"}]}}"""), Verdict.Undecided, "one of the type Ready" },
        { Told("""{"status":{"conditions":["Ready"]}}"""), Verdict.Undecided, "one of the type Ready" },
        { Told("""{"status":{}}"""), Verdict.Undecided, "one of the type Ready" },
        { Told("""{"metadata":{"name":"runtime-00108-old"},"status":{"conditions":[{"type":"Ready","status":"True"}]}}"""), Verdict.Undecided, "it described runtime-00108-old" },
        { Told("Listed 0 items."), Verdict.Undecided, "one JSON object" },
        { new ProcessAnswer(1, "", "ERROR: (gcloud.run.revisions.describe) Cannot find revision [runtime-00109-kfd]\n"), Verdict.Fail, "does not find it" },
        { new ProcessAnswer(1, "", "ERROR: (gcloud.run.revisions.describe) NOT_FOUND: Resource 'runtime-00109-kfd' does not exist\n"), Verdict.Fail, "does not find it" },
        { new ProcessAnswer(1, "", "ERROR: (gcloud.auth) not signed in\n"), Verdict.Undecided, "not signed in" },
        { new ProcessAnswer(1, "Cannot find revision", ""), Verdict.Undecided, "exited with 1" },
        { new NoAnswer(NoAnswerKind.TimedOut, "not ended within 30 s"), Verdict.Undecided, "not ended within 30 s" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void A_rollback_revision_must_be_there_and_ready(Answer answer, Verdict verdict, string says)
    {
        var judgement = RollbackRevisionGate.Judge("runtime", Revision, answer);

        judgement.Verdict.Should().Be(verdict, judgement.Reason);
        judgement.Reason.Should().Contain(says).And.Contain("runtime");
        (judgement.Remediation.Length > 0).Should().Be(verdict != Verdict.Pass);
    }

    [Fact]
    public void Its_words_are_as_approved() =>
        Words.AreApproved("rollback-revision", Answers.Select(row => RollbackRevisionGate.Judge("runtime", Revision, row.Data.Item1)));

    private static ProcessAnswer Told(string output) => new(0, output, "");
}
