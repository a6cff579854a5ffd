using System.Text.Json;
using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Gates.Attestation;

/// <summary>What is known of a record's attestation.</summary>
/// <param name="State">Its state.</param>
/// <param name="Says">What was seen, for a person.</param>
public sealed record RecordAttestation(AttestationState State, string Says)
{
    private const int SignInNeeded = 4;
    private const int Cancelled = 2;

    /// <summary>No bundle lies beside the record.</summary>
    public static RecordAttestation Absent { get; } = new(AttestationState.Absent, "attestation absent");

    /// <summary>Nobody could say whether the bundle holds.</summary>
    /// <param name="why">Why not.</param>
    public static RecordAttestation Unknown(string why) => new(AttestationState.Unknown, why);

    /// <summary>Reads what <c>gh attestation verify --format json</c> answered.</summary>
    /// <remarks>
    /// It exits with 0 and a JSON array of what it verified, each with <c>verificationResult.statement</c> and the certificate of who
    /// signed; with 4 where it is not signed in, 2 where it was cancelled.
    /// </remarks>
    public static RecordAttestation Of(Answer answer) => answer switch
    {
        ProcessAnswer { ExitCode: 0 } verified => Signed(verified.Output),
        ProcessAnswer { ExitCode: SignInNeeded or Cancelled } none => Unknown($"gh exits with {none.ExitCode}: {none.LastLine()}"),
        ProcessAnswer refused => new(AttestationState.Refused, $"gh exits with {refused.ExitCode}: {refused.LastLine()}"),
        NoAnswer none => Unknown($"gh gave no answer: {none.Message}"),
        _ => Unknown("its answer is of no known kind"),
    };

    private static RecordAttestation Signed(string output)
    {
        try
        {
            using var json = JsonDocument.Parse(output);
            var refusals = json.RootElement.EnumerateArray()
                .Select(entry => entry.GetProperty("verificationResult"))
                .Where(result => result.GetProperty("statement").GetProperty("predicateType").GetString() == DecisionStatement.DecisionType)
                .Select(result => Attester.Of(result.GetProperty("signature").GetProperty("certificate")).Refusal)
                .ToList();
            return refusals switch
            {
                [] => Unknown("gh exits with 0 and names no verified decision"),
                _ when refusals.Contains(null) => new(AttestationState.Verified, "attestation verified by gh"),
                _ => new(AttestationState.Refused, $"gh verified it, but {refusals[0]}"),
            };
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return Unknown("gh exits with 0 and names no verified decision with who signed it");
        }
    }
}
