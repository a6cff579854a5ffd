namespace RolloutSpecs.Probes.Runtime;

/// <summary>What <c>/healthz</c> told of the instance that answered.</summary>
/// <param name="UptimeSeconds">How long it has run, or null where it did not say.</param>
/// <param name="BuildSha">Its build, or null where it did not say.</param>
/// <param name="Problems">What had another shape than expected.</param>
public sealed record RuntimeHealth(double? UptimeSeconds, string? BuildSha, IReadOnlyList<string> Problems)
{
    /// <summary>Reads the answer's body.</summary>
    public static RuntimeHealth Read(string body)
    {
        var problems = new List<string>();
        var answer = JsonShape.Parse(body, problems);
        return new RuntimeHealth(answer?.Count("uptime_seconds"), answer?.Text("build_sha"), problems);
    }
}
