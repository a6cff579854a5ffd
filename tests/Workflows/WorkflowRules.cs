using System.Text.RegularExpressions;
using RolloutSpecs.Gates.Attestation;
using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Tests.Workflows;

/// <summary>What keeps the workflows closed; a rule yields what breaks it.</summary>
internal static partial class WorkflowRules
{
    public const string Advances = "needs.plan.outputs.advance == 'true'";
    public const string Attests = Advances + " && github.event_name == 'merge_group'";

    private const string Always = "${{ always() }}";
    private const string Runtime = "${{ vars.RUNTIME_REPOSITORY || github.repository }}";
    private const string Deployed =
        "${{ needs.plan.outputs.deployed || (vars.RUNTIME_REPOSITORY || github.repository) == github.repository "
        + "&& needs.plan.outputs.base || '' }}";
    private static readonly string[] Events = ["pull_request", "merge_group", "workflow_dispatch", "workflow_call", "push"];

    private static readonly Dictionary<string, string> Permissions = new()
    {
        ["rollout-gate.yml/plan"] = "contents=read",
        ["rollout-gate.yml/gate"] = "contents=read",
        ["rollout-gate.yml/attest"] = "actions=read id-token=write attestations=write",
        ["rollout-gate.yml/rollout-gate"] = "actions=read contents=read",
        ["ci.yml/test"] = "contents=read",
        ["ci.yml/ci"] = "",
    };

    public static IReadOnlyDictionary<string, Func<Workflow, IEnumerable<string>>> All { get; } =
        new Dictionary<string, Func<Workflow, IEnumerable<string>>>
        {
            ["an action is pinned by commit, with its version beside it"] = workflow => workflow.Text.Split('\n')
                .Where(line => UsesLine().IsMatch(line) && !PinnedLine().IsMatch(line)),
            ["nothing is permitted at the top"] = workflow => workflow.Root.Member("permissions") is YamlMappingNode { Children.Count: 0 }
                ? []
                : ["permissions"],
            ["a job is permitted what it needs and no more"] = workflow => workflow.Jobs
                .Where(job => job.Value.Member("permissions") is not YamlMappingNode given
                    || Permissions.GetValueOrDefault($"{workflow.Name}/{job.Key}") != Shown(given))
                .Select(job => job.Key),
            ["every pull request and merge group runs it, whatever it changes"] = workflow => new[] { "pull_request", "merge_group" }
                .Where(name => !workflow.Events.TryGetValue(name, out var filter) || filter is not YamlScalarNode { Value: "" or null }),
            ["no event is one that gives a fork's code secrets"] = workflow => workflow.Events.Keys.Except(Events),
            ["a job ends after a while"] = workflow => workflow.Jobs
                .Where(job => !int.TryParse(job.Value.Text("timeout-minutes"), out var minutes) || minutes is < 1 or > 120)
                .Select(job => job.Key),
            ["nothing goes on after an error"] = workflow => workflow.Nodes
                .Select(node => node.Path)
                .Where(path => path.EndsWith("/continue-on-error", StringComparison.Ordinal)),
            ["runs of one ref do not overlap"] = workflow => workflow.Root.Member("concurrency") is YamlMappingNode { Children.Count: 2 }
                ? []
                : ["concurrency"],
            ["the last job always runs, needs every other and has no step that may be skipped"] = workflow => LastJob(workflow),
            ["the last job first demands that every result is a success"] =
                workflow => Workflow.StepsOf(workflow.Jobs.Last().Value).First() is var first
                    && first.Text("run") == "jq -en --argjson results \"$RESULTS\" '$results | type == \"array\" and length > 0 and all(. "
                        + "== \"success\")'" && first.Map("env").Text("RESULTS") == "${{ toJSON(needs.*.result) }}"
                        ? []
                        : ["the first step"],
            ["an artifact that is missing is an error"] = workflow => workflow.Using("actions/upload-artifact")
                .Where(step => step.With("if-no-files-found") != "error").Select(step => step.Text("name") ?? "upload"),
            ["no checkout leaves a token behind"] = workflow => workflow.Using("actions/checkout")
                .Where(step => step.With("persist-credentials") != "false").Select(step => step.With("path") ?? "."),
            ["no expression is written into a script"] = workflow => workflow.Steps
                .Select(entry => entry.Step.Text("run")).OfType<string>().Where(run => run.Contains("${{", StringComparison.Ordinal)),
            ["a secret is only within reach of a step that judges an advance"] = Secrets,
            ["the gate has an environment, and no condition by which it would be skipped"] = workflow => !workflow.Jobs.TryGetValue(
                "gate", out var gate) ? []
                : gate.Member("if") is null && gate.Text("environment") == $"${{{{ {Advances} && 'rollout' || '' }}}}" ? [] : ["gate"],
            ["code and features are the base branch's"] = BaseBranch,
            ["a gate is told for which change and entry it judges"] = workflow => !workflow.Jobs.ContainsKey("gate") ? []
                : workflow.Steps.Where(entry => entry.Step.Text("id") == "judge"
                    && (entry.Step.Map("env").Text("ROLLOUT_ENTRY") != "${{ needs.plan.outputs.entry }}"
                        || entry.Step.Map("env").Text("ROLLOUT_CHANGE") is null)).Select(_ => "judge")
                    .Concat(workflow.Jobs["plan"].Map("outputs").Text("entry") == "${{ steps.plan.outputs.entry }}" ? [] : ["plan"]),
            ["the workspace is what was deployed, or the base branch"] = workflow => workflow.Using("actions/checkout")
                .Where(step => step.With("path") == "workspace" && (step.With("ref") != Deployed || step.With("repository") != Runtime))
                .Select(_ => "workspace"),
            ["an attestation is of a merge queue's verified decision alone"] = workflow => workflow.Using("actions/attest")
                .Where(step => step.With("predicate-type") != DecisionStatement.DecisionType || step.Text("if") != Attests)
                .Select(_ => "attest"),
            ["what signs runs no code of a repository"] = Signing,
        };

    private static IEnumerable<string> LastJob(Workflow workflow)
    {
        var (name, job) = workflow.Jobs.Last();
        var needs = (job.Member("needs") as YamlSequenceNode)?.Select(node => ((YamlScalarNode)node).Value).ToList() ?? [];
        return new[]
        {
            job.Text("if") == Always ? null : "if",
            needs.Order().SequenceEqual(workflow.Jobs.Keys.Where(other => other != name).Order()) ? null : "needs",
            Workflow.StepsOf(job).All(step => step.Member("if") is null) ? null : "steps",
            workflow.Name != "rollout-gate.yml"
                || Workflow.StepsOf(job).Last().Text("run") == "base/.github/scripts/conclude" ? null : "conclude",
        }.OfType<string>();
    }

    // Whoever has the right to sign gets the artifact and nothing else; whoever runs code has not that right.
    private static IEnumerable<string> Signing(Workflow workflow) => workflow.Jobs
        .Where(job => job.Value.Member("permissions") is YamlMappingNode given
            && (given.Member("id-token") ?? given.Member("attestations")) is not null)
        .SelectMany(job => Workflow.StepsOf(job.Value)
            .Where(step => step.Text("uses") is { } uses
                ? !uses.StartsWith("actions/attest@", StringComparison.Ordinal)
                    && !uses.StartsWith("actions/upload-artifact@", StringComparison.Ordinal)
                : step.Text("run")?.Split('\n', StringSplitOptions.RemoveEmptyEntries).All(line => Harmless().IsMatch(line)) != true)
            .Select(_ => job.Key)
            .Concat(job.Value.Member("environment") is null ? [] : [job.Key]));

    private static IEnumerable<string> Secrets(Workflow workflow)
    {
        var judging = workflow.Steps
            .Where(entry => entry.Job == "gate" && entry.Step.Text("if") == Advances)
            .SelectMany(entry => entry.Step.Below(""))
            .Select(node => node.Node)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return workflow.Nodes.Where(node => node.Node is YamlScalarNode { Value: { } value }
            && value.Contains("secrets", StringComparison.Ordinal)
            && !judging.Contains(node.Node))
            .Select(node => node.Path)
            .Concat(workflow.Nodes.Select(node => node.Path).Where(path => path.EndsWith("/secrets", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> BaseBranch(Workflow workflow)
    {
        if (workflow.Name != "rollout-gate.yml")
        {
            return [];
        }

        var checkouts = workflow.Steps
            .Where(entry => entry.Step.Text("uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true)
            .ToList();
        return checkouts.Where(entry => entry.Step.With("path") is not ("base" or "head" or "workspace")).Select(entry => entry.Job)
            .Concat(checkouts.Where(entry => entry.Step.With("path") == "head" && entry.Job != "plan").Select(entry => entry.Job))
            .Concat(checkouts.Where(entry => entry.Step.With("path") == "base"
                && entry.Step.With("ref") != RefOf(entry.Job)).Select(entry => entry.Job))
            .Concat(workflow.Steps.Where(entry => entry.Step.Text("working-directory") is not (null or "base")).Select(entry => entry.Job))
            .Concat(workflow.Steps.Where(entry => RunsHead().IsMatch(entry.Step.Text("run") ?? "")).Select(entry => entry.Job));
    }

    private static string RefOf(string job) => job == "plan"
        ? "${{ github.event.pull_request.base.sha || github.event.merge_group.base_sha || github.event.repository.default_branch }}"
        : "${{ needs.plan.outputs.base }}";

    private static string Shown(YamlMappingNode permissions) =>
        string.Join(' ', permissions.Entries().Select(entry => $"{entry.Key}={entry.Value}"));

    [GeneratedRegex(@"^\s*(- )?uses:", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex UsesLine();

    [GeneratedRegex(
        @"^\s*(- )?uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex PinnedLine();

    [GeneratedRegex(
        @"\A(gh run download|printf|jq|record=\$\(basename|mkdir|cp|echo) [^;&`]*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000)]
    private static partial Regex Harmless();

    // The one thing of the change that is read is its ledger, as an argument.
    [GeneratedRegex("""head(?!/\$LEDGER")\b(?<!--head)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex RunsHead();
}
