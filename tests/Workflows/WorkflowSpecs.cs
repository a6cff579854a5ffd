namespace RolloutSpecs.Tests.Workflows;

public class WorkflowSpecs
{
    private const string Gate = "rollout-gate.yml";
    private const string Own = "ci.yml";

    public static TheoryData<string, string> Rules =>
        [.. WorkflowRules.All.Keys.SelectMany(rule => new[] { Gate, Own }.Select(name => (name, rule)))];

    public static TheoryData<string, string, string, string> Mutations => new()
    {
        { Gate, "an action is pinned by commit", "actions/attest@1e69f48acb82d1966a394da916b4c1698aa569d6 # v4.2.2", "actions/attest@v4" },
        { Gate, "an action is pinned by commit", " # v4.2.2", "" },
        { Own, "an action is pinned by commit", "@3d3c42e5aac5ba805825da76410c181273ba90b1", "@main" },
        { Gate, "nothing is permitted at the top", "permissions: {}", "permissions: read-all" },
        { Own, "nothing is permitted at the top", "\npermissions: {}", "" },
        { Gate, "a job is permitted", "      attestations: write", "      attestations: write\n      checks: write" },
        { Gate, "a job is permitted", "      actions: read\n", "      actions: read\n      checks: write\n" },
        { Own, "a job is permitted", "    permissions:\n      contents: read\n", "" },
        { Gate, "every pull request", "  pull_request:\n", "  pull_request:\n    paths: [specs/rollout.yaml]\n" },
        { Gate, "every pull request", "  pull_request:\n", "  pull_request:\n    branches: [main]\n" },
        { Gate, "every pull request", "  merge_group:\n", "" },
        { Gate, "no event is one", "  pull_request:\n", "  pull_request:\n  pull_request_target:\n" },
        { Own, "no event is one", "  merge_group:\n", "  merge_group:\n  workflow_run:\n" },
        { Gate, "a job ends", "    timeout-minutes: 90\n", "" },
        { Own, "a job ends", "timeout-minutes: 60", "timeout-minutes: 6000" },
        { Gate, "nothing goes on", "    name: gate\n", "    name: gate\n    continue-on-error: true\n" },
        { Gate, "nothing goes on", "        name: judge\n", "        name: judge\n        continue-on-error: true\n" },
        {
            Gate,
            "runs of one ref",
            "concurrency:\n  group: rollout-gate-${{ github.ref }}\n  cancel-in-progress: ${{ github.event_name == 'pull_request' }}\n",
            ""
        },
        { Gate, "the last job always runs", "    if: ${{ always() }}\n", "" },
        { Gate, "the last job always runs", "if: ${{ always() }}", "if: ${{ !cancelled() }}" },
        { Gate, "the last job always runs", "needs: [plan, gate, attest]", "needs: [plan, gate]" },
        { Gate, "the last job always runs", "base/.github/scripts/conclude", "echo GO" },
        {
            Gate,
            "the last job always runs",
            "      - name: every job before succeeded\n",
            "      - name: every job before succeeded\n        if: success()\n"
        },
        { Own, "the last job always runs", "needs: [test]", "needs: []" },
        { Gate, "the last job first demands", "length > 0 and ", "" },
        { Gate, "the last job first demands", "all(. == \"success\")", "all(. != \"failure\")" },
        { Gate, "the last job first demands", "toJSON(needs.*.result)", "toJSON(needs.gate.result)" },
        { Gate, "an artifact that is missing", "if-no-files-found: error", "if-no-files-found: warn" },
        { Own, "an artifact that is missing", "          if-no-files-found: error\n", "" },
        { Gate, "no checkout leaves", "          path: head\n          persist-credentials: false\n", "          path: head\n" },
        { Own, "no checkout leaves", "persist-credentials: false", "persist-credentials: true" },
        { Gate, "no expression is written", "--filter \"$FILTER\"", "--filter \"${{ needs.plan.outputs.filter }}\"" },
        { Gate, "a secret is only within reach", "  LEDGER:", "  TOKEN: ${{ secrets.RUNTIME_ADMIN_TOKEN }}\n  LEDGER:" },
        {
            Gate,
            "a secret is only within reach",
            "      GATE: ${{ needs.plan.outputs.gate }}\n    steps:",
            "      GATE: ${{ secrets.GATE }}\n    steps:"
        },
        {
            Gate,
            "a secret is only within reach",
            "        name: judge\n        if: needs.plan.outputs.advance == 'true'\n",
            "        name: judge\n"
        },
        {
            Gate,
            "a secret is only within reach",
            "          GH_TOKEN: ${{ github.token }}\n        run: base",
            "          GH_TOKEN: ${{ secrets.GITHUB_TOKEN }}\n        run: base"
        },
        { Gate, "a secret is only within reach", "          FROM: ${{", "          ALL: ${{ toJSON(secrets) }}\n          FROM: ${{" },
        { Gate, "the gate has an environment", "&& 'rollout' || '' }}", "&& '' || '' }}" },
        { Gate, "the gate has an environment", "    needs: [plan]\n", "    needs: [plan]\n    if: needs.plan.outputs.advance == 'true'\n" },
        { Gate, "code and features", "ref: ${{ needs.plan.outputs.base }}", "ref: ${{ github.sha }}" },
        { Gate, "code and features", "github.event.pull_request.base.sha", "github.event.pull_request.head.sha" },
        {
            Gate,
            "code and features",
            "        working-directory: base\n        env:\n          FILTER",
            "        working-directory: head\n        env:\n          FILTER"
        },
        { Gate, "code and features", "run: base/.github/scripts/show-change", "run: head/.github/scripts/show-change" },
        { Gate, "code and features", "run --project steps/Release -- plan", "run --project ../head/steps/Release -- plan" },
        { Gate, "a gate is told", "          ROLLOUT_ENTRY: ${{ needs.plan.outputs.entry }}\n", "" },
        { Gate, "a gate is told", "      entry: ${{ steps.plan.outputs.entry }}\n", "" },
        { Gate, "an attestation is", "decision/v1", "no-decision/v1" },
        { Gate, "an attestation is", "      - id: attest\n        if: needs", "      - id: attest\n        if: always() && needs" },
        {
            Gate,
            "an attestation is",
            " && github.event_name == 'merge_group'\n        uses: actions/attest@",
            "\n        uses: actions/attest@"
        },
        { Gate, "the workspace is", "needs.plan.outputs.deployed || ", "github.sha || " },
        {
            Gate,
            "the workspace is",
            "${{ vars.RUNTIME_REPOSITORY || github.repository }}\n",
            "${{ github.event.pull_request.head.repo.full_name }}\n"
        },
        {
            Gate,
            "the workspace is",
            "          ref: ${{ needs.plan.outputs.deployed || (vars.RUNTIME_REPOSITORY || github.repository) == github.repository "
                + "&& needs.plan.outputs.base || '' }}\n",
            ""
        },
        { Gate, "what signs", "          jq -e .predicate", "          dotnet run --project base\n          jq -e .predicate" },
        { Gate, "what signs", "          mkdir attestation\n", "          gate/status/sign\n" },
        {
            Gate,
            "what signs",
            "      - name: nothing to attest\n",
            "      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n      - name: nothing to attest\n"
        },
        {
            Gate,
            "what signs",
            "      contents: read\n    outputs:\n      artifact:",
            "      contents: read\n      id-token: write\n    outputs:\n      artifact:"
        },
        {
            Gate,
            "a job is permitted",
            "      contents: read\n    outputs:\n      artifact:",
            "      contents: read\n      id-token: write\n    outputs:\n      artifact:"
        },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_workflow_keeps_its_rules(string name, string rule) => WorkflowRules.All[rule](Workflow.Read(name)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Mutations))]
    public void A_workflow_that_breaks_a_rule_is_caught(string name, string rule, string part, string replacement)
    {
        var text = Workflow.Read(name).Text;
        text.Should().Contain(part);

        var broken = new Workflow(name, text.Replace(part, replacement, StringComparison.Ordinal));

        WorkflowRules.All.Single(known => known.Key.StartsWith(rule, StringComparison.Ordinal)).Value(broken).Should().NotBeEmpty();
    }

    [Fact]
    public void Every_rule_is_shown_to_bite() =>
        WorkflowRules.All.Keys
            .Should().OnlyContain(rule => Mutations.Any(mutation => rule.StartsWith(mutation.Data.Item2, StringComparison.Ordinal)));

    [Fact]
    public void Every_workflow_is_held_to_the_rules() =>
        Directory.GetFiles(Path.Combine(Infra.Repository.Root, ".github", "workflows")).Select(Path.GetFileName)
            .Should().BeEquivalentTo(Gate, Own);
}
