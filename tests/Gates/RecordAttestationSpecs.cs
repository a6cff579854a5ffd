using System.Text.Json;
using RolloutSpecs.Gates.Attestation;
using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Tests.Gates;

public class RecordAttestationSpecs
{
    private const string Queue = "refs/heads/gh-readonly-queue/main/pr-7-0123456789abcdef0123456789abcdef01234567";
    private const string Repository = "https://github.com/OpenAgentsInc/openagents";
    private static readonly string Verified = Signed();

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("verified!")]
    [InlineData("""[{"verificationResult":{"statement":{"predicateType":"https://slsa.dev/provenance/v1"}}}]""")]
    [InlineData("""[{"verificationResult":{"statement":{"predicateType":"https://rolloutspecs.dev/no-decision/v1"}}}]""")]
    [InlineData("""[{"verificationResult":null}]""")]
    [InlineData("""[{"verificationResult":{"statement":{"predicateType":"https://rolloutspecs.dev/decision/v1"}}}]""")]
    public void An_exit_with_0_that_names_no_verified_decision_verifies_nothing(string output) =>
        State(new ProcessAnswer(0, output, "")).Should().Be(AttestationState.Unknown);

    [Theory]
    [InlineData("sourceRepositoryRef")]
    [InlineData("sourceRepositoryURI")]
    [InlineData("buildSignerURI")]
    [InlineData("buildTrigger")]
    public void A_certificate_that_leaves_out_who_signed_verifies_nothing(string part) =>
        State(new ProcessAnswer(0, Verified.Replace(part, "other", StringComparison.Ordinal), "")).Should().Be(AttestationState.Unknown);

    [Theory]
    [InlineData("refs/pull/7/merge", "pull_request", "in a run of pull_request at refs/pull/7/merge")]
    [InlineData("refs/heads/main", "workflow_dispatch", "in a run of workflow_dispatch")]
    [InlineData(Queue, "push", "in a run of push")]
    [InlineData("refs/heads/gh-readonly-queue/other/pr-7-0123456789abcdef0123456789abcdef01234567", "merge_group", "main's merge queue")]
    [InlineData(Queue + "\n", "merge_group", "main's merge queue")]
    public void What_was_signed_by_a_run_that_nobody_reviewed_is_refused(string reference, string trigger, string says)
    {
        var attestation = RecordAttestation.Of(new ProcessAnswer(0, Signed(reference, trigger), ""));

        attestation.State.Should().Be(AttestationState.Refused);
        attestation.Says.Should().Contain(says);
    }

    [Theory]
    [InlineData(Repository + "/.github/workflows/ci.yml@" + Queue)]
    [InlineData(Repository + "/.github/workflows/rollout-gate.yml@refs/heads/other")]
    [InlineData("https://github.com/somebody/openagents/.github/workflows/rollout-gate.yml@" + Queue)]
    public void What_another_workflow_signed_is_refused(string signer) =>
        State(new ProcessAnswer(0, Signed(signer: signer), "")).Should().Be(AttestationState.Refused);

    [Theory]
    [InlineData(1, AttestationState.Refused)]
    [InlineData(127, AttestationState.Refused)]
    [InlineData(2, AttestationState.Unknown)]
    [InlineData(4, AttestationState.Unknown)]
    public void Another_exit_is_red_whatever_is_printed(int exit, AttestationState state) =>
        State(new ProcessAnswer(exit, Verified, "Error: verifying with issuer \"sigstore.dev\"")).Should().Be(state);

    [Fact]
    public void Without_an_answer_nothing_is_known() =>
        RecordAttestation.Of(new NoAnswer(NoAnswerKind.NotStarted, "no such file"))
            .Should().Be(RecordAttestation.Unknown("gh gave no answer: no such file"));

    [Fact]
    public void A_verified_decision_is_verified() => State(new ProcessAnswer(0, Verified, "")).Should().Be(AttestationState.Verified);

    [Fact]
    public void The_zero_value_is_not_known() => default(AttestationState).Should().Be(AttestationState.Unknown);

    private static string Signed(string reference = Queue, string trigger = "merge_group", string? signer = null) =>
        JsonSerializer.Serialize(new[]
        {
            new
            {
                verificationResult = new
                {
                    signature = new
                    {
                        certificate = new
                        {
                            sourceRepositoryURI = Repository,
                            sourceRepositoryRef = reference,
                            buildSignerURI = signer ?? $"{Repository}/.github/workflows/rollout-gate.yml@{reference}",
                            buildTrigger = trigger,
                        },
                    },
                    statement = new { predicateType = "https://rolloutspecs.dev/decision/v1" },
                },
            },
        });

    private static AttestationState State(Answer answer) => RecordAttestation.Of(answer).State;
}
