using RolloutSpecs.Gates.Attestation;
using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Tests.Gates;

public class RecordAttestationSpecs
{
    private const string Verified = """[{"verificationResult":{"statement":{"predicateType":"https://rolloutspecs.dev/decision/v1"}}}]""";

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("verified!")]
    [InlineData("""[{"verificationResult":{"statement":{"predicateType":"https://slsa.dev/provenance/v1"}}}]""")]
    [InlineData("""[{"verificationResult":{"statement":{"predicateType":"https://rolloutspecs.dev/no-decision/v1"}}}]""")]
    [InlineData("""[{"verificationResult":null}]""")]
    public void An_exit_with_0_that_names_no_verified_decision_verifies_nothing(string output) =>
        State(new ProcessAnswer(0, output, "")).Should().Be(AttestationState.Unknown);

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

    private static AttestationState State(Answer answer) => RecordAttestation.Of(answer).State;
}
