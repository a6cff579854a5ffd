using Octokit;

namespace RolloutSpecs.Publishing.Issues;

/// <summary>A remediation issue.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Fingerprint">What it is found by.</param>
/// <param name="IsOpen">Whether it is open.</param>
/// <param name="Body">Its body.</param>
internal sealed record BlockerIssue(int Number, string Fingerprint, bool IsOpen, string Body)
{
    public static BlockerIssue Of(Issue issue, string fingerprint) =>
        new(issue.Number, fingerprint, issue.State.StringValue == "open", issue.Body ?? "");
}
