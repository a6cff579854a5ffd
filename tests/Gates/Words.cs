using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates;

/// <summary>What a release owner reads of judgements, as somebody approved it.</summary>
internal static class Words
{
    /// <summary>Compares each judgement's verdict, reason and remediation with those that lie in <c>Approved</c>.</summary>
    public static void AreApproved(string name, IEnumerable<Judgement> judgements) =>
        Approve.That(string.Concat(judgements.Select(Text).Distinct()), "Gates", name, "txt");

    private static string Text(Judgement judged) =>
        $"{judged.Verdict}: {judged.Reason}\n{(judged.Remediation.Length == 0 ? "" : $"    {judged.Remediation}\n")}\n";
}
