using System.Text.RegularExpressions;
using NodaTime;
using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Requirements;
using RolloutSpecs.Gates.Rollbacks;
using RolloutSpecs.Tests.Infra;
using RolloutSpecs.Tests.Runbook;

namespace RolloutSpecs.Tests.Gates;

public partial class RollbackPlanSpecs
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 20, 15);
    private static readonly string Docs = File.ReadAllText(Path.Combine(Repository.Root, "docs", "rollback.md"));
    private static readonly IReadOnlyList<RunbookCase> Runbook = RunbookTexts.Read(RunbookTexts.Real).Expected;
    private static readonly RolloutLedger Ledger =
        Ledgers.With(stages: [new LedgerStage(3, 50, Now - Duration.FromDays(1), Cohort.External, 50, "khala-oncall")]);

    public static TheoryData<string, string> Rules => [.. Rows("what fails").Select(row => (row[0], row[1]))];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_plan_is_the_one_that_the_document_says(string fails, string plan)
    {
        var results = Failure().Matches(fails).Select(failure => Result(
            failure.Groups["gate"].Value,
            Verdict.Fail,
            failure.Groups["surface"] is { Success: true, Value: var surface } ? surface : null));

        var planned = Plan([.. results, Result("replay", Verdict.Undecided, "desktop")], new RollbackMaterial(Ledger, null));

        planned.Select(part => part.Kind).Should().Equal(Kind().Matches(plan).Select(kind => kind.Groups["kind"].Value));
        planned.SelectMany(part => part.Steps).Any(step => step.Contains("hold the traffic where it is", StringComparison.Ordinal))
            .Should().Be(plan.Contains("hold the traffic", StringComparison.Ordinal));
    }

    [Fact]
    public void The_document_has_the_variables_and_defaults_of_the_plans() =>
        Rows("cause").Select(row => (row[0].Trim('`'), row[1].Trim('`'), row[2]))
            .Should().Equal(PolicyVariable.All.Select(variable => (variable.Cause.Word(), variable.Name, $"{variable.Default}")));

    [Fact]
    public void A_validation_plans_what_is_larger_than_the_rollback_that_has_not_mended_it()
    {
        IReadOnlyList<Rollback> After(RollbackKind kind, params CaseResult[] results) => RollbackPlan.Of(
            null,
            results,
            new RollbackMaterial(Ledger with { Rollbacks = [new LedgerRollback(Now - Duration.FromHours(2), kind, "errors")] }, null),
            Now);
        CaseResult[] red = [Result("reconnects-recovered", Verdict.Fail), Result("errors-recovered", Verdict.Fail)];

        After(RollbackKind.Surface, red).Select(part => part.Kind).Should().Equal("policy", "traffic");
        After(RollbackKind.Policy, red).Select(part => part.Kind).Should().Equal("traffic");
        After(RollbackKind.Policy, red[0]).Select(part => part.Kind).Should().Equal("traffic");
        After(RollbackKind.Traffic, red).Should().ContainSingle()
            .Which.Steps
            .Should().ContainSingle()
            .Which.Should().StartWith("the traffic rollback of 2026-11-23T18:15:00Z has not mended it, and nothing larger is left");
        After(RollbackKind.Surface, Result("surface-ux-recovered", Verdict.Fail, "ios"), Result(
            "surface-ux-recovered", Verdict.Fail, "web")).Select(part => part.Kind).Should().Equal("traffic");
        After(RollbackKind.Policy, Result("surface-ux-recovered", Verdict.Fail, "web")).Single().Steps[0]
            .Should().EndWith(": surface-ux-recovered failed on the server side");
        After(RollbackKind.Policy, Result("slow-consumer-recovered", Verdict.Fail)).Select(part => part.Kind).Should().Equal("traffic");
        After(RollbackKind.Traffic, Result("rolled-back", Verdict.Fail)).Single().Steps
            .Should().Contain(step => step.StartsWith("gcloud run services update-traffic", StringComparison.Ordinal));
    }

    [Fact]
    public void A_policy_that_is_not_set_is_planned_again_and_each_pressure_has_its_variables()
    {
        IReadOnlyList<Rollback> After(RollbackKind kind, params CaseResult[] results) => RollbackPlan.Of(
            null,
            results,
            new RollbackMaterial(Ledger with { Rollbacks = [new LedgerRollback(Now - Duration.FromHours(2), kind, "errors")] }, null),
            Now);
        static IEnumerable<string> Raised(Rollback plan) => plan.Steps
            .Where(step => step.StartsWith("raise ", StringComparison.Ordinal))
            .Select(step => step.Split(' ')[1]["RUNTIME_KHALA_".Length..]);

        Raised(After(RollbackKind.Policy, Result("policy-set", Verdict.Fail)).Single()).Should().Equal(
            "RECONNECT_BASE_BACKOFF_MS", "RECONNECT_JITTER_MS", "POLL_MIN_INTERVAL_MS");
        Raised(After(RollbackKind.Policy, Result(
            "policy-set", Verdict.Fail), Result("slow-consumer-recovered", Verdict.Fail)).Single()).Should().Equal("POLL_MIN_INTERVAL_MS");
        Raised(After(RollbackKind.Surface, Result("reconnects-recovered", Verdict.Fail)).Single()).Should().Equal(
            "RECONNECT_BASE_BACKOFF_MS", "RECONNECT_JITTER_MS");
    }

    [Fact]
    public void Stage_0_has_nothing_to_roll_back() =>
        RollbackPlan.Of(0, [Result("dependencies", Verdict.Fail)], RollbackMaterial.Nothing, Now)
            .Should().ContainSingle().Which.Should().BeEquivalentTo(new Rollback("none", []));

    [Fact]
    public void What_is_only_undecided_holds_the_traffic_and_has_no_command() =>
        Plan([Result("error-budget", Verdict.Undecided)], new RollbackMaterial(Ledger, null)).Single().Steps
            .Should().Equal("nothing is known to be broken: hold the traffic where it is, and mend what is undecided");

    [Theory]
    [InlineData(Verdict.Pass, "the server lane is healthy")]
    [InlineData(Verdict.Fail, "the server lane is not healthy either")]
    [InlineData(Verdict.Undecided, "is not known")]
    public void A_surface_rollback_names_app_and_build_and_what_is_known_of_the_server(Verdict server, string says) =>
        Plan([Result("replay", Verdict.Fail, "ios"), Result("error-budget", server)], new RollbackMaterial(Ledger, null))[0].Steps[0]
            .Should().StartWith("roll back the release of ios, and of no other: autopilot-ios, build 3, to the build before it")
            .And.Contain(says);

    [Fact]
    public void A_policy_rollback_raises_what_is_set_and_what_is_not_and_says_how_to_undo_it()
    {
        var live = new Dictionary<string, string> { ["RUNTIME_KHALA_RECONNECT_BASE_BACKOFF_MS"] = "600" };

        var plan = Plan([Result("reconnect", Verdict.Fail)], new RollbackMaterial(Ledger, live)).Single();

        plan.Steps[0].Should().StartWith("raise RUNTIME_KHALA_RECONNECT_BASE_BACKOFF_MS from 600 (as it is set on the service) to 1200: ");
        plan.Steps[1]
            .Should().StartWith("raise RUNTIME_KHALA_RECONNECT_JITTER_MS from 250 (the default: it is not set on the service) to 500: ");
        plan.Steps[2].Should().Be(
            "gcloud run services update runtime --project openagentsgemini --region us-central1 --update-env-vars "
                + "RUNTIME_KHALA_RECONNECT_BASE_BACKOFF_MS=1200,RUNTIME_KHALA_RECONNECT_JITTER_MS=500");
        plan.Steps[3].Should().EndWith(
            "gcloud run services update-traffic runtime --project openagentsgemini --region us-central1 --to-revisions "
                + "LATEST=50,runtime-00109-kfd=50");
        plan.Steps[^1].Should().Be(
            "to undo it: gcloud run services update-traffic runtime --project openagentsgemini --region us-central1 --to-revisions "
                + "runtime-00110-qrs=50,runtime-00109-kfd=50 and "
            + "gcloud run services update runtime --project openagentsgemini --region us-central1 --update-env-vars "
            + "RUNTIME_KHALA_RECONNECT_BASE_BACKOFF_MS=600 --remove-env-vars RUNTIME_KHALA_RECONNECT_JITTER_MS");
    }

    [Fact]
    public void Where_Cloud_Run_did_not_tell_the_default_is_raised_and_called_so() =>
        Plan([Result("slow-consumer", Verdict.Fail)], new RollbackMaterial(Ledger, null)).Single().Steps[0]
            .Should().StartWith("raise RUNTIME_KHALA_POLL_MIN_INTERVAL_MS from 250 (the default: Cloud Run was not asked, "
                + "or did not tell what is set) to 500");

    [Theory]
    [InlineData("fast")]
    [InlineData("-5")]
    [InlineData("0")]
    [InlineData("")]
    [InlineData("9999999999")]
    public void A_value_that_is_no_number_is_left_to_a_person(string value)
    {
        var live = new Dictionary<string, string> { ["RUNTIME_KHALA_POLL_MIN_INTERVAL_MS"] = value };

        Plan([Result("slow-consumer", Verdict.Fail)], new RollbackMaterial(Ledger, live)).Single().Steps
            .Should().ContainSingle().Which.Should().Contain($"'{value}' now").And.Contain("set it by hand");
    }

    [Fact]
    public void A_traffic_rollback_has_a_command_for_each_service() =>
        Plan([Result("error-budget", Verdict.Fail)], new RollbackMaterial(Ledger, null)).Single().Steps.Should().ContainInOrder(
            "gcloud run services update-traffic runtime --project openagentsgemini --region us-central1 --to-revisions "
                + "runtime-00109-kfd=100",
            "gcloud run services update-traffic oa-khala-backend --project openagentsgemini --region us-central1 --to-revisions "
                + "oa-khala-backend-00011-v4r=100",
            "gcloud run services update-traffic openagents-control-service --project openagentsgemini --region us-central1 --to-revisions "
                + "openagents-control-service-00041-xyz=100");

    [Fact]
    public void A_service_without_a_ready_revision_to_go_back_to_has_no_command()
    {
        var lacking = Ledger with
        {
            Services = new Dictionary<string, LedgerService>(Ledger.Services)
            {
                ["khala"] = new("oa-khala-backend", null, null),
                ["control"] = new(null, null, null),
            },
        };
        var unready = Result(
            "rollback-ready",
            Verdict.Undecided) with
        { Judgement = Judgement.Undecided("gcloud did not describe the revision runtime-00109-kfd", "m") };

        var steps = Plan([Result("error-budget", Verdict.Fail), unready], new RollbackMaterial(lacking, null)).Single().Steps;

        steps.Should().NotContain(step => step.Contains("update-traffic", StringComparison.Ordinal));
        steps.Should().Contain(step => step.StartsWith("runtime: runtime-00109-kfd is not known to be ready", StringComparison.Ordinal));
        steps.Should().Contain(step => step.StartsWith("khala: the ledger lacks services.khala.rollback", StringComparison.Ordinal));
        steps.Should().Contain("control: no command can be written, the ledger lacks services.control.service");
    }

    [Fact]
    public void Without_a_ledger_a_plan_has_no_command_and_says_why()
    {
        var steps = Plan([Result("replay", Verdict.Fail, "ios"), Result("reconnect", Verdict.Fail), Result(
            "error-budget", Verdict.Fail)], RollbackMaterial.Nothing).SelectMany(part => part.Steps).ToList();

        steps.Should().NotContain(step => step.Contains("gcloud", StringComparison.Ordinal));
        steps.Should().Contain("no command can be written: the ledger could not be read")
            .And.Contain(step => step.Contains("set RUNTIME_KHALA_RECONNECT_BASE_BACKOFF_MS=800", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_ledger_says_is_one_word_of_a_command()
    {
        var hostile = Ledger with { Cloud = new LedgerCloud("p; rm -rf /", "$HOME'x") };

        Plan([Result("error-budget", Verdict.Fail)], new RollbackMaterial(hostile, null)).Single().Steps
            .Should().Contain(
                @"gcloud run services update-traffic runtime --project 'p; rm -rf /' --region '$HOME'\''x' --to-revisions runtime-00109-kfd=100");
    }

    [Fact]
    public void A_decision_has_the_whole_plan_and_first_what_is_smallest()
    {
        var results = new[] { Result("error-budget", Verdict.Fail), Result("surface-ux", Verdict.Fail, "ios") };
        var run = new RunCircumstances("OA-RUST-048", "live", null, false, "khala", Now.ToDateTimeOffset());

        var decision = DecisionMaker.Decide(
            run, [.. results.Select(result => result.Case)], results, _ => null, new RollbackMaterial(Ledger, null));

        decision.Stages.Single().Plan!.Select(part => part.Kind).Should().Equal("surface", "traffic");
        decision.Stages.Single().Rollback.Should().Be(decision.Stages.Single().Plan![0]);
        DecisionJson.Write(decision).Should().Contain("\"plan\": [");
    }

    [Theory]
    [InlineData(
        """{"spec":{"template":{"spec":{"containers":[{"env":[{"name":"RUNTIME_KHALA_X","value":"1"},{"name":"DATABASE_URL","value":"s"},{"name":"SECRET","valueFrom":{}}]}]}}},"status":{}}""",
        "RUNTIME_KHALA_X=1")]
    [InlineData("""{"spec":{"template":{"spec":{"containers":[{"image":"i"}]}}},"status":{}}""", "")]
    [InlineData(
        """{"spec":{"template":{"spec":{"containers":[{"env":[{"name":"RUNTIME_KHALA_X","valueFrom":{}}]}]}}},"status":{}}""", null)]
    [InlineData(
        """{"spec":{"template":{"spec":{"containers":[{"env":[{"name":"RUNTIME_KHALA_X","value":"1"},{"name":"RUNTIME_KHALA_X","value":"2"}]}]}}},"status":{}}""",
        null)]
    [InlineData("""{"spec":[],"status":{}}""", null)]
    [InlineData("no JSON", null)]
    public void The_runtimes_variables_are_read_from_its_service(string output, string? expected)
    {
        var variables = RuntimeVariables.Of("runtime", new ProcessAnswer(0, output, ""));

        (variables is null ? null : string.Join(',', variables.Select(variable => $"{variable.Key}={variable.Value}")))
            .Should().Be(expected);
    }

    private static IReadOnlyList<Rollback> Plan(IReadOnlyList<CaseResult> results, RollbackMaterial material) =>
        RollbackPlan.Of(3, results, material, Now);

    private static CaseResult Result(string gate, Verdict verdict, string? surface = null) => new(
        new RunbookCase($"{gate}{surface}", new StageExit(3, 50), gate, $"{gate} {surface}", ["3.1"], "specs/x.feature:1", surface)
        {
            Cause = GateCauses.Of(Runbook, gate),
        },
        new Judgement(verdict, "r", "m"),
        []);

    private static IEnumerable<string[]> Rows(string firstColumn) => Docs.Split('\n')
        .SkipWhile(line => !line.StartsWith($"| {firstColumn} |", StringComparison.Ordinal))
        .Skip(2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Trim('|', ' ').Split(" | "));

    [GeneratedRegex("`(?<gate>[a-z-]+)`( on (?<surface>[a-z]+))?")]
    private static partial Regex Failure();

    [GeneratedRegex("`(?<kind>[a-z]+)`")]
    private static partial Regex Kind();
}
