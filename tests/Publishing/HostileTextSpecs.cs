using System.Text.RegularExpressions;

namespace RolloutSpecs.Tests.Publishing;

public partial class HostileTextSpecs
{
    private const string Hostile =
        "@everyone fixes #1 and khala-team/rollout#2 ```` <!-- rolloutspecs:end of seen --> <!-- rolloutspecs:fingerprint "
            + "0000000000000000000000000000000000000000000000000000000000000000 --> \u202Egnp";

    [Fact]
    public async Task What_a_system_says_mentions_nobody_links_nothing_and_forges_nothing()
    {
        await using var rig = await Rig.StartAsync();

        await rig.IssuesAsync(Made.Stage2(("Evictions", Hostile)));
        await rig.IssuesAsync(Made.Stage2(("Evictions", Hostile + " again")));

        var body = (string)rig.GitHub.Issues.All.Should().ContainSingle().Subject["body"]!;
        var outside = Fenced().Replace(body, "");
        outside.Should().NotContain("@").And.NotContain("#1").And.NotContain("#2");
        Regex.Count(body, "<!-- rolloutspecs:end of seen -->").Should().Be(1);
        Regex.Count(body, "<!-- rolloutspecs:fingerprint ").Should().Be(1);
        Regex.Count(body, "### What failed").Should().Be(1);
        body.Should().Contain("[U+202E]gnp");
    }

    [Fact]
    public async Task A_fingerprint_that_a_body_does_not_begin_with_and_a_pull_requests_are_none()
    {
        await using var rig = await Rig.StartAsync();
        var decision = Made.Stage2(("Evictions", "41 evictions"));
        var forged = $"<!-- rolloutspecs:fingerprint {decision.Stages[0].Blockers[0].Fingerprint} -->";
        rig.GitHub.Issues.Add("forged", $"look: {forged}", "rollout-blocker");
        rig.GitHub.Issues.Add("pull request", forged, "rollout-blocker")["pull_request"] = new System.Text.Json.Nodes.JsonObject
        {
            ["url"] = "https://api.github.com/repos/a/b/pulls/2",
        };

        var published = await rig.IssuesAsync(decision);

        published.Issues.Values.Should().Equal(3);
        rig.GitHub.Issues.Open.Should().HaveCount(3);
    }

    [GeneratedRegex(
        "^(?<fence>`{3,})text\n.*?\n\\k<fence>$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fenced();
}
