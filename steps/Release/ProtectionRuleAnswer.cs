namespace RolloutSpecs.Release;

/// <summary>What a custom protection rule answers a deployment.</summary>
/// <remarks>
/// The body of <c>POST /repos/{owner}/{repo}/actions/runs/{run_id}/deployment_protection_rule</c> (GitHub REST, "Review custom deployment
/// protection rules for a workflow run"); GitHub answers it with 204.
/// </remarks>
/// <param name="EnvironmentName">The environment.</param>
/// <param name="State"><c>approved</c> or <c>rejected</c>.</param>
/// <param name="Comment">Why, at most 1,024 characters.</param>
internal sealed record ProtectionRuleAnswer(string EnvironmentName, string State, string Comment)
{
    private const int Longest = 1024;

    /// <summary>Approved only where there is no refusal.</summary>
    public static ProtectionRuleAnswer Of(string environment, string gate, string? refusal) => refusal is null
        ? new ProtectionRuleAnswer(environment, "approved", $"GO: decision.json is a live go of {gate}")
        : new ProtectionRuleAnswer(environment, "rejected", Bounded($"NO-GO: expected a live go of {gate}; {refusal}"));

    private static string Bounded(string text) => text.Length <= Longest ? text : text[..(Longest - 1)] + "…";
}
