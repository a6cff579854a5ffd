namespace RolloutSpecs.Publishing.Issues;

/// <summary>What became of one remediation issue.</summary>
/// <param name="Fingerprint">The blocker's.</param>
/// <param name="Number">The issue's number.</param>
/// <param name="Did"><c>opened</c>, <c>found</c>, <c>updated</c>, <c>reopened</c> or <c>cleared</c>.</param>
public sealed record KeptIssue(string Fingerprint, int Number, string Did);
