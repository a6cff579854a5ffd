namespace RolloutSpecs.Gates.Attestation;

/// <summary>Whether a record is attested; the zero value is <see cref="Unknown"/>.</summary>
public enum AttestationState
{
    /// <summary>A bundle lies beside the record, and nobody could say whether it holds.</summary>
    Unknown,

    /// <summary>No bundle lies beside the record.</summary>
    Absent,

    /// <summary>The bundle was verified, by the command in the evidence.</summary>
    Verified,

    /// <summary>The bundle does not attest the record.</summary>
    Refused,
}
