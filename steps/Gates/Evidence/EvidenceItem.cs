namespace RolloutSpecs.Gates.Evidence;

/// <summary>An exchange as it lies in the evidence folder.</summary>
/// <param name="Id">E01, E02, … in the order of the questions.</param>
/// <param name="File">Its file's name in the evidence folder.</param>
/// <param name="Sha256">The file's SHA-256, in lower-case hexadecimal.</param>
/// <param name="Exchange">What was asked and what came back.</param>
public sealed record EvidenceItem(string Id, string File, string Sha256, Exchange Exchange);
