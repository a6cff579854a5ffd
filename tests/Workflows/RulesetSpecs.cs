using System.Text.Json;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Workflows;

/// <summary>What the repository's rules must hold so that nobody goes round the required check.</summary>
public sealed class RulesetSpecs : IDisposable
{
    private readonly JsonDocument ruleset = JsonDocument.Parse(File.ReadAllText(InGitHub("rulesets/rollout-gate.json")));

    public void Dispose() => ruleset.Dispose();

    [Fact]
    public void Only_the_last_job_of_GitHub_Actions_lets_a_change_land()
    {
        var check = Rule("required_status_checks").GetProperty("required_status_checks").EnumerateArray().Single();

        check.GetProperty("context").GetString().Should().Be(Workflow.Read("rollout-gate.yml").Jobs.Last().Value.Text("name"));
        check.GetProperty("integration_id").GetInt32().Should().Be(15368);
    }

    [Fact]
    public void A_code_owner_reviews_the_last_push()
    {
        var rule = Rule("pull_request");

        rule.GetProperty("required_approving_review_count").GetInt32().Should().BePositive();
        foreach (var name in new[] { "require_code_owner_review", "dismiss_stale_reviews_on_push", "require_last_push_approval" })
        {
            rule.GetProperty(name).GetBoolean().Should().BeTrue(name);
        }
    }

    [Fact]
    public void The_commit_that_lands_is_the_one_that_was_judged_alone()
    {
        var queue = Rule("merge_queue");

        queue.GetProperty("max_entries_to_build").GetInt32().Should().Be(1);
        queue.GetProperty("max_entries_to_merge").GetInt32().Should().Be(1);
        queue.GetProperty("grouping_strategy").GetString().Should().Be("ALLGREEN");
        Workflow.Read("rollout-gate.yml").Events.Should().ContainKey("merge_group");
    }

    [Fact]
    public void Nobody_goes_round_them()
    {
        var root = ruleset.RootElement;

        root.GetProperty("enforcement").GetString().Should().Be("active");
        root.GetProperty("bypass_actors").GetArrayLength().Should().Be(0);
        root.GetProperty("conditions").GetProperty("ref_name").GetProperty("exclude").GetArrayLength().Should().Be(0);
        root.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("type").GetString())
            .Should().Contain(["deletion", "non_fast_forward"]);
    }

    [Fact]
    public void The_code_owners_example_covers_what_judges_and_what_is_judged()
    {
        var lines = File.ReadAllLines(InGitHub("CODEOWNERS.example")).Where(line => line.Length > 0 && line[0] != '#').ToList();

        lines.Should().OnlyContain(
            line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 2, "a line without owner frees");
        lines.Select(line => line.Split(' ')[0]).Should().Contain(
            ["/*", "/.github/", "/specs/", "/steps/", "/runsettings/", "/docs/sync/status/", "/specs/rollout.yaml"]);
    }

    [Fact]
    public void The_README_sets_up_the_environments_reviewers_and_the_ruleset_in_ten_lines()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var lines = readme.Split("## Make it a required check")[1].Split("```")[1].Split('\n')[1..^1];

        lines.Should().HaveCountLessThanOrEqualTo(10);
        string.Join('\n', lines).Should().ContainAll(
            "--input .github/rulesets/rollout-gate.json", "environments/rollout", "reviewers[][id]", "prevent_self_review=true",
            ".github/CODEOWNERS.example");
    }

    private static string InGitHub(string name) => Path.Combine(Repository.Root, ".github", name);

    private JsonElement Rule(string type) => ruleset.RootElement.GetProperty("rules").EnumerateArray()
        .Single(rule => rule.GetProperty("type").GetString() == type)
        .GetProperty("parameters");
}
