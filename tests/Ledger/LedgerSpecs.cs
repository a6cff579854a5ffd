using NodaTime;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Runbook.RollbackReady;
using RolloutSpecs.Gates.Runbook.WsOnly;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Ledger;

namespace RolloutSpecs.Tests.Ledger;

public class LedgerSpecs
{
    [Fact]
    public void Every_key_of_the_ledger_is_read()
    {
        var ledger = LedgerReader.Read(LedgerTexts.Whole, "rollout.yaml");

        ledger.Rollout.Should().Be("OA-RUST-048");
        ledger.Holidays.Should().Equal(new LocalDate(2026, 11, 26));
        ledger.Dependencies!.Issues.Should().Equal(new DependencyIssue(1858, "OA-RUST-043"), new DependencyIssue(1859, "OA-RUST-044"));
        ledger.ContractTests.Should().Be(new LedgerContractTests("openagents-runtime-service", "server::tests::khala_topic_messages"));
        ledger.Cloud.Should().Be(new LedgerCloud("openagentsgemini", "us-central1"));
        ledger.Services["runtime"].Should().Be(
            new LedgerService("runtime", "c", null) { BuildSha = "9f1c2ab", Url = new Uri("https://internal---runtime.example") });
        ledger.Surfaces["web"].FallbackMarkers.Should().Equal("new EventSource(");
        ledger.Surfaces["web"].Origin.Should().Be("https://openagents.com");
        ledger.Surfaces["web"].Token.Should().BeEquivalentTo(new LedgerToken(["./mint.sh", "web"], null));
        ledger.Surfaces["desktop"].Token.Should().BeEquivalentTo(new LedgerToken([], "secrets/desktop"));
        ledger.TableTopics.Should().Equal("runtime.run_summaries");
        ledger.WebsocketTimeout.Should().Be(Duration.FromHours(1));
        ledger.RouteChanges.Should().Equal(new LedgerRouteChange(
            "runtime", Instant.FromUtc(2026, 11, 19, 10, 0), "khala-oncall", "a tag for the load test"));
        ledger.Surfaces["desktop"].Build.Should().Be("0.0.1");
        ledger.Surfaces["ios"].Build.Should().Be("3");
        ledger.Checks.Migration.Should().Equal("apps/runtime/check.sh", "--strict");
        ledger.Checks.SyncTables.Should().Be(new Waiver("khala-oncall", "no replica"));
        ledger.CohortMembers.Should().Equal("user_1");
        ledger.Stages[2].Should().Be(new LedgerStage(3, 25, Instant.FromUtc(2026, 11, 20, 21, 0), Cohort.External, 25, "khala-oncall"));
        ledger.HoldRestarts.Should().Equal(new LedgerHoldRestart(2, null, Instant.FromUtc(2026, 11, 19, 9, 0), "lag"));
        ledger.Rollbacks.Should().Equal(new LedgerRollback(Instant.FromUtc(2026, 11, 21, 4, 0), RollbackKind.Traffic, "401 storm"));
    }

    [Fact]
    public void The_projects_own_template_is_a_ledger()
    {
        var ledger = LedgerReader.Read(LedgerTexts.Template(), "specs/rollout.yaml");

        ledger.Dependencies!.Issues.Select(issue => issue.Number).Should().Equal(1858, 1859, 1860, 1861, 1862);
        ledger.Surfaces.Keys.Should().Equal("web", "desktop", "ios");
    }

    [Fact]
    public void A_template_that_nobody_filled_in_is_red()
    {
        var ledger = LedgerReader.Read(LedgerTexts.Template(), "specs/rollout.yaml");

        ledger.Services.Should().OnlyContain(service => RollbackReadyGate.Judge(service.Key, service.Value).Verdict == Verdict.Fail);
        ledger.Surfaces.Should().OnlyContain(surface => WsOnlyGate.JudgeEntry(surface.Key, surface.Value) != null);
    }

    [Fact]
    public void A_part_that_a_gate_may_not_need_may_be_missing() =>
        LedgerReader.Read("rollout: x\n", "l.yaml")
            .Should().BeEquivalentTo(new { Rollout = "x", Topics = Array.Empty<string>(), Checks = LedgerChecks.None });

    [Theory]
    [InlineData("owner: khala\n", "l.yaml:1:1: expected rollout, seen nothing")]
    [InlineData("rollout:\n", "l.yaml:1:9: expected rollout to be a text, seen nothing")]
    [InlineData("rollout: '  '\n", "l.yaml:1:10: expected rollout to be a text, seen '  '")]
    [InlineData("rollout: [a]\n", "l.yaml:1:10: expected rollout to be a text, seen a list")]
    [InlineData("- a\n", "l.yaml:1:1: expected the ledger to be a map, seen a list")]
    [InlineData("", "l.yaml:1:1: expected one document, seen 0")]
    [InlineData("rollout: a\n---\nrollout: b\n", "l.yaml:1:1: expected one document, seen 2")]
    [InlineData("rollout: a\nrollout: b\n", "l.yaml:2:1: expected YAML, seen Duplicate key rollout")]
    [InlineData(
        "rollout: &a x\nowner: *a\n", "l.yaml:2:8: expected YAML, seen the alias *a, which a ledger does not use: write the value out")]
    [InlineData(
        "rollout: a\ntime_zone: Mars/Olympus\n",
        "l.yaml:2:12: expected time_zone to be a TZDB id such as America/Chicago, seen 'Mars/Olympus'")]
    [InlineData(
        "rollout: a\nholidays: [26.11.2026]\n", "l.yaml:2:12: expected holidays[0] to be a date such as 2026-11-26, seen '26.11.2026'")]
    [InlineData("rollout: a\ntopics: t\n", "l.yaml:2:9: expected topics to be a list, seen 't'")]
    [InlineData(
        "rollout: a\ntopics: [t, ]\nchecks: { migration: [] }\n",
        "l.yaml:3:22: expected checks.migration to hold at least one text, seen an empty list")]
    [InlineData(
        "rollout: a\nchecks: { sync_tables: { waived: true, by: me } }\n", "l.yaml:2:24: expected checks.sync_tables.reason, seen nothing")]
    [InlineData(
        "rollout: a\nchecks: { sync_tables: { waived: true, by: me, reason: r, era: A } }\n",
        "l.yaml:2:24: expected checks.sync_tables.era to be L, the era that writes none, seen 'A'")]
    [InlineData(
        "rollout: a\nchecks: { sync_tables: { waived: false, by: me, reason: r } }\n",
        "l.yaml:2:24: expected checks.sync_tables.waived to be true, seen 'false': leave checks.sync_tables out where it is not waived")]
    [InlineData(
        "rollout: a\ndependencies: { repository: openagents, issues: [] }\n",
        "l.yaml:2:29: expected dependencies.repository to be owner/name, seen 'openagents'")]
    [InlineData(
        "rollout: a\ndependencies: { repository: a/b, issues: [{ number: 0, id: x }] }\n",
        "l.yaml:2:53: expected dependencies.issues[0].number to be a whole number from 1 to 2147483647, seen '0'")]
    [InlineData(
        "rollout: a\ndependencies: { repository: a/b, issues: [{ number: 1, id: x }, { number: 1, id: y }] }\n",
        "l.yaml:2:42: expected each issue once in dependencies.issues, seen 1 2 times")]
    [InlineData(
        "rollout: a\nservices: { billing: {} }\n",
        "l.yaml:2:13: expected one of control, runtime, khala in services, seen the key 'billing'")]
    [InlineData(
        "rollout: a\nservices: { control: { build_sha: 9f1c2ab } }\n",
        "l.yaml:2:24: expected one of service, current, rollback in services.control, seen the key 'build_sha'")]
    [InlineData(
        "rollout: a\nservices: { runtime: { build_sha: main } }\n",
        "l.yaml:2:35: expected services.runtime.build_sha to be a git commit of 7 to 40 hexadecimal digits, seen 'main'")]
    [InlineData(
        "rollout: a\nservices: { runtime: { url: \"https://a:b@c\" } }\n",
        "l.yaml:2:29: expected services.runtime.url to be an absolute http or https address without credentials, query or fragment, "
            + "seen 'https://a:b@c'")]
    [InlineData(
        "rollout: a\nsurfaces: { ios: { origin: \"https://a/b\" } }\n",
        "l.yaml:2:28: expected surfaces.ios.origin to be an origin such as https://openagents.com, seen 'https://a/b'")]
    [InlineData(
        "rollout: a\nsurfaces: { ios: { token: {} } }\n",
        "l.yaml:2:27: expected surfaces.ios.token to hold command or file, one of them, seen 0")]
    [InlineData("rollout: a\nwebsocket_timeout: 2h\n", "l.yaml:2:20: expected websocket_timeout to be 1s to 3600s, seen '2h'")]
    [InlineData(
        "rollout: a\nroute_changes: [{ service: billing, at: 2026-11-19T10:00:00Z, by: m, reason: r }]\n",
        "l.yaml:2:28: expected route_changes[0].service to be control or runtime or khala, seen 'billing'")]
    [InlineData("rollout: a\nsurfaces: { ios: { ref: --all } }\n", "l.yaml:2:25: expected surfaces.ios.ref to be a git ref, seen '--all'")]
    [InlineData(
        "rollout: a\nsurfaces: { ios: { ref: main..dev } }\n", "l.yaml:2:25: expected surfaces.ios.ref to be a git ref, seen 'main..dev'")]
    [InlineData(
        "rollout: a\nsurfaces: { ios: { source: ../other } }\n",
        "l.yaml:2:28: expected surfaces.ios.source to be a path inside the workspace, seen '../other'")]
    [InlineData(
        "rollout: a\nsurfaces: { ios: { fallback_markers: [\"a\\nb\"] } }\n",
        "l.yaml:2:39: expected surfaces.ios.fallback_markers[0] on one line, seen a line break")]
    [InlineData(
        "rollout: a\nstages: [{ stage: 3, entered_at: 2026-11-18T15:00:00Z, cohort: internal, percent: 0, by: m }]\n",
        "l.yaml:2:10: expected stages[0].step to be 25 or 50 in stage 3, seen nothing")]
    [InlineData(
        "rollout: a\nstages: [{ stage: 1, entered_at: 2026-11-18T15:00:00, cohort: internal, percent: 0, by: m }]\n",
        "l.yaml:2:34: expected stages[0].entered_at to be an RFC 3339 instant with an offset, such as 2026-11-18T15:00:00Z, "
            + "seen '2026-11-18T15:00:00'")]
    [InlineData(
        "rollout: a\nstages: [{ stage: 5, entered_at: 2026-11-18T15:00:00Z, cohort: internal, percent: 0, by: m }]\n",
        "l.yaml:2:19: expected stages[0].stage to be a whole number from 0 to 4, seen '5'")]
    [InlineData(
        "rollout: a\nstages: [{ stage: 1, entered_at: 2026-11-18T15:00:00Z, cohort: all, percent: 0, by: m }]\n",
        "l.yaml:2:64: expected stages[0].cohort to be internal or external, seen 'all'")]
    [InlineData(
        "rollout: a\nstages: [{ stage: 1, entered_at: 2026-11-18T15:00:00Z, cohort: internal, percent: 101, by: m }]\n",
        "l.yaml:2:83: expected stages[0].percent to be a whole number from 0 to 100, seen '101'")]
    [InlineData(
        "rollout: a\nrollbacks: [{ at: 2026-11-18T15:00:00Z, kind: undo, reason: r }]\n",
        "l.yaml:2:47: expected rollbacks[0].kind to be traffic or policy or surface, seen 'undo'")]
    [InlineData("rollout: a\ntopics: [t, u, t]\n", "l.yaml:2:16: expected each entry once in topics, seen 't' 2 times")]
    [InlineData(
        "rollout: a\nholidays: [2026-11-26, 2026-11-26]\n", "l.yaml:2:24: expected each entry once in holidays, seen '2026-11-26' 2 times")]
    [InlineData("rollout: a\ncohort_members: [m, \"m\"]\n", "l.yaml:2:21: expected each entry once in cohort_members, seen 'm' 2 times")]
    [InlineData(
        "rollout: a\ncohort_members: [m, --all]\n",
        "l.yaml:2:21: expected cohort_members[1] not to begin with -, since the cohort check would take it for an option, seen '--all'")]
    [InlineData("rollout: a\nholidays: [0026-11-26]\n", "l.yaml:2:12: expected holidays[0] in the years 2000 to 2999, seen '0026-11-26'")]
    [InlineData(
        "rollout: a\nrollbacks: [{ at: 9999-12-31T23:59:59-18:00, kind: policy, reason: r }]\n",
        "l.yaml:2:19: expected rollbacks[0].at in the years 2000 to 2999, seen '9999-12-31T23:59:59-18:00'")]
    [InlineData("rollout: a\ntopics: [\"a\\0b\"]\n", "l.yaml:2:10: expected topics[0] without a NUL character, seen one")]
    public void A_ledger_that_is_not_in_order_is_told_with_line_and_what_is_expected(string text, string message)
    {
        var read = () => LedgerReader.Read(text, "l.yaml");

        read.Should().Throw<ConfigurationException>().Which.Message.Should().Be(message);
    }

    [Fact]
    public void All_errors_are_told_at_once_in_the_order_of_their_lines()
    {
        var read = () => LedgerReader.Read("onwer: me\nholidays: [x]\n", "l.yaml");

        read.Should().Throw<ConfigurationException>()
            .Which.Message.Split('\n').Select(line => line.Split(": ")[0])
            .Should().Equal("l.yaml:1:1", "l.yaml:1:1", "l.yaml:2:12");
    }

    [Fact]
    public void A_text_that_nests_without_end_is_refused()
    {
        var read = () => LedgerReader.Read("rollout: " + new string('[', 100_000), "l.yaml");

        read.Should().Throw<ConfigurationException>().WithMessage("*nesting deeper than*");
    }
}
