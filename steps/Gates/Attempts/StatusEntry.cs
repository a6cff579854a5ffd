using RolloutSpecs.Gates.Exits;

namespace RolloutSpecs.Gates.Attempts;

/// <summary>Which files of a record the status folder holds.</summary>
/// <param name="Name">The record's name.</param>
/// <param name="HasDecision">Its decision.</param>
/// <param name="HasStatement">Its in-toto statement, which states the decision too.</param>
/// <param name="HasBundle">Its attestation, a Sigstore bundle.</param>
public sealed record StatusEntry(StatusRecordName Name, bool HasDecision, bool HasStatement, bool HasBundle);
