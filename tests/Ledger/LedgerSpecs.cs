using CsCheck;
using NodaTime;
using RolloutSpecs.Gates;
using RolloutSpecs.Probes;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Ledger;

public class LedgerSpecs
{
    private const string Whole =
        """
        rollout: OA-RUST-048
        owner: khala
        time_zone: America/Chicago
        holidays: [2026-11-26]
        dependencies:
          repository: OpenAgentsInc/openagents
          issues:
            - { number: 1858, id: OA-RUST-043 }
            - { number: 1859, id: OA-RUST-044 }
        contract_tests: { package: openagents-runtime-service, filter: "server::tests::khala_topic_messages" }
        cloud: { project: openagentsgemini, region: us-central1 }
        services:
          control: { service: openagents-control-service, current: a, rollback: b }
          runtime: { service: runtime, current: c }
          khala: { service: oa-khala-backend }
        surfaces:
          web: { app: openagents.com, build: "20260221T101500Z", ref: main, source: apps/openagents.com, fallback_markers: ["new EventSource("], topic: "run:019c:events" }
          desktop: { app: autopilot-desktop, build: 0.0.1 }
          ios: { build: 3 }
        topics: ["run:019c:events"]
        checks:
          migration: [apps/runtime/check.sh, --strict]
          backfill: [./check-backfill.sh]
          cohort: [./check-cohort.sh]
          sync_tables: { waived: true, by: khala-oncall, reason: "no replica" }
        cohort_members: [user_1]
        stages:
          - { stage: 1, entered_at: 2026-11-18T15:00:00Z, cohort: internal, percent: 0, by: khala-oncall }
          - { stage: 3, step: 25, entered_at: 2026-11-20T15:00:00-06:00, cohort: external, percent: 25, by: khala-oncall }
        hold_restarts:
          - { stage: 2, at: 2026-11-19T09:00:00Z, reason: lag }
        rollbacks:
          - { at: 2026-11-21T04:00:00Z, kind: traffic, reason: "401 storm" }

        """;

    [Fact]
    public void Every_key_of_the_ledger_is_read()
    {
        var ledger = LedgerReader.Read(Whole, "rollout.yaml");

        ledger.Rollout.Should().Be("OA-RUST-048");
        ledger.Holidays.Should().Equal(new LocalDate(2026, 11, 26));
        ledger.Dependencies!.Issues.Should().Equal(new DependencyIssue(1858, "OA-RUST-043"), new DependencyIssue(1859, "OA-RUST-044"));
        ledger.ContractTests.Should().Be(new LedgerContractTests("openagents-runtime-service", "server::tests::khala_topic_messages"));
        ledger.Cloud.Should().Be(new LedgerCloud("openagentsgemini", "us-central1"));
        ledger.Services["runtime"].Should().Be(new LedgerService("runtime", "c", null));
        ledger.Surfaces["web"].FallbackMarkers.Should().Equal("new EventSource(");
        ledger.Surfaces["desktop"].Build.Should().Be("0.0.1");
        ledger.Surfaces["ios"].Build.Should().Be("3");
        ledger.Checks.Migration.Should().Equal("apps/runtime/check.sh", "--strict");
        ledger.Checks.SyncTables.Should().Be(new Waiver("khala-oncall", "no replica"));
        ledger.CohortMembers.Should().Equal("user_1");
        ledger.Stages[1].Should().Be(new LedgerStage(3, 25, Instant.FromUtc(2026, 11, 20, 21, 0), Cohort.External, 25, "khala-oncall"));
        ledger.HoldRestarts.Should().Equal(new LedgerHoldRestart(2, null, Instant.FromUtc(2026, 11, 19, 9, 0), "lag"));
        ledger.Rollbacks.Should().Equal(new LedgerRollback(Instant.FromUtc(2026, 11, 21, 4, 0), RollbackKind.Traffic, "401 storm"));
    }

    [Fact]
    public void The_projects_own_template_is_a_ledger()
    {
        var ledger = LedgerReader.Read(Template(), "specs/rollout.yaml");

        ledger.Dependencies!.Issues.Select(issue => issue.Number).Should().Equal(1858, 1859, 1860, 1861, 1862);
        ledger.Surfaces.Keys.Should().Equal("web", "desktop", "ios");
    }

    [Fact]
    public void A_template_that_nobody_filled_in_is_red()
    {
        var ledger = LedgerReader.Read(Template(), "specs/rollout.yaml");

        ledger.Services.Should().OnlyContain(service => RollbackReadyGate.Judge(service.Key, service.Value).Verdict == Verdict.Fail);
        ledger.Surfaces.Should().OnlyContain(surface => WsOnlyGate.JudgeEntry(surface.Key, surface.Value) != null);
    }

    [Fact]
    public void A_part_that_a_gate_may_not_need_may_be_missing() =>
        LedgerReader.Read("rollout: x\n", "l.yaml").Should().BeEquivalentTo(new { Rollout = "x", Topics = Array.Empty<string>(), Checks = LedgerChecks.None });

    [Theory]
    [InlineData("owner: khala\n", "l.yaml:1:1: expected rollout, seen nothing")]
    [InlineData("rollout:\n", "l.yaml:1:9: expected rollout to be a text, seen nothing")]
    [InlineData("rollout: '  '\n", "l.yaml:1:10: expected rollout to be a text, seen '  '")]
    [InlineData("rollout: [a]\n", "l.yaml:1:10: expected rollout to be a text, seen a list")]
    [InlineData("- a\n", "l.yaml:1:1: expected the ledger to be a map, seen a list")]
    [InlineData("", "l.yaml:1:1: expected one document, seen 0")]
    [InlineData("rollout: a\n---\nrollout: b\n", "l.yaml:1:1: expected one document, seen 2")]
    [InlineData("rollout: a\nrollout: b\n", "l.yaml:2:1: expected YAML, seen Duplicate key rollout")]
    [InlineData("rollout: &a x\nowner: *a\n", "l.yaml:2:8: expected YAML, seen the alias *a, which a ledger does not use: write the value out")]
    [InlineData("rollout: a\ntime_zone: Mars/Olympus\n", "l.yaml:2:12: expected time_zone to be a TZDB id such as America/Chicago, seen 'Mars/Olympus'")]
    [InlineData("rollout: a\nholidays: [26.11.2026]\n", "l.yaml:2:12: expected holidays[0] to be a date such as 2026-11-26, seen '26.11.2026'")]
    [InlineData("rollout: a\ntopics: t\n", "l.yaml:2:9: expected topics to be a list, seen 't'")]
    [InlineData("rollout: a\ntopics: [t, ]\nchecks: { migration: [] }\n", "l.yaml:3:22: expected checks.migration to hold at least one text, seen an empty list")]
    [InlineData("rollout: a\nchecks: { sync_tables: { waived: true, by: me } }\n", "l.yaml:2:24: expected checks.sync_tables.reason, seen nothing")]
    [InlineData("rollout: a\nchecks: { sync_tables: { waived: false, by: me, reason: r } }\n", "l.yaml:2:24: expected checks.sync_tables.waived to be true, seen 'false': leave checks.sync_tables out where it is not waived")]
    [InlineData("rollout: a\ndependencies: { repository: openagents, issues: [] }\n", "l.yaml:2:29: expected dependencies.repository to be owner/name, seen 'openagents'")]
    [InlineData("rollout: a\ndependencies: { repository: a/b, issues: [{ number: 0, id: x }] }\n", "l.yaml:2:53: expected dependencies.issues[0].number to be a whole number from 1 to 2147483647, seen '0'")]
    [InlineData("rollout: a\ndependencies: { repository: a/b, issues: [{ number: 1, id: x }, { number: 1, id: y }] }\n", "l.yaml:2:42: expected each issue once in dependencies.issues, seen 1 2 times")]
    [InlineData("rollout: a\nservices: { billing: {} }\n", "l.yaml:2:13: expected one of control, runtime, khala in services, seen the key 'billing'")]
    [InlineData("rollout: a\nsurfaces: { ios: { ref: --all } }\n", "l.yaml:2:25: expected surfaces.ios.ref to be a git ref, seen '--all'")]
    [InlineData("rollout: a\nsurfaces: { ios: { ref: main..dev } }\n", "l.yaml:2:25: expected surfaces.ios.ref to be a git ref, seen 'main..dev'")]
    [InlineData("rollout: a\nsurfaces: { ios: { source: ../other } }\n", "l.yaml:2:28: expected surfaces.ios.source to be a path inside the workspace, seen '../other'")]
    [InlineData("rollout: a\nsurfaces: { ios: { fallback_markers: [\"a\\nb\"] } }\n", "l.yaml:2:39: expected surfaces.ios.fallback_markers[0] on one line, seen a line break")]
    [InlineData("rollout: a\nstages: [{ stage: 3, entered_at: 2026-11-18T15:00:00Z, cohort: internal, percent: 0, by: m }]\n", "l.yaml:2:10: expected stages[0].step to be 25 or 50 in stage 3, seen nothing")]
    [InlineData("rollout: a\nstages: [{ stage: 1, entered_at: 2026-11-18T15:00:00, cohort: internal, percent: 0, by: m }]\n", "l.yaml:2:34: expected stages[0].entered_at to be an RFC 3339 instant with an offset, such as 2026-11-18T15:00:00Z, seen '2026-11-18T15:00:00'")]
    [InlineData("rollout: a\nstages: [{ stage: 5, entered_at: 2026-11-18T15:00:00Z, cohort: internal, percent: 0, by: m }]\n", "l.yaml:2:19: expected stages[0].stage to be a whole number from 0 to 4, seen '5'")]
    [InlineData("rollout: a\nstages: [{ stage: 1, entered_at: 2026-11-18T15:00:00Z, cohort: all, percent: 0, by: m }]\n", "l.yaml:2:64: expected stages[0].cohort to be internal or external, seen 'all'")]
    [InlineData("rollout: a\nstages: [{ stage: 1, entered_at: 2026-11-18T15:00:00Z, cohort: internal, percent: 101, by: m }]\n", "l.yaml:2:83: expected stages[0].percent to be a whole number from 0 to 100, seen '101'")]
    [InlineData("rollout: a\nrollbacks: [{ at: 2026-11-18T15:00:00Z, kind: undo, reason: r }]\n", "l.yaml:2:47: expected rollbacks[0].kind to be traffic or policy or surface, seen 'undo'")]
    public void A_ledger_that_is_not_in_order_is_told_with_line_and_what_is_expected(string text, string message)
    {
        var read = () => LedgerReader.Read(text, "l.yaml");

        read.Should().Throw<LedgerException>().Which.Message.Should().Be(message);
    }

    [Fact]
    public void All_errors_are_told_at_once_in_the_order_of_their_lines()
    {
        var read = () => LedgerReader.Read("onwer: me\nholidays: [x]\n", "l.yaml");

        read.Should().Throw<LedgerException>().Which.Message.Split('\n').Select(line => line.Split(": ")[0]).Should().Equal("l.yaml:1:1", "l.yaml:1:1", "l.yaml:2:12");
    }

    [Fact]
    public void A_text_that_nests_without_end_is_refused()
    {
        var read = () => LedgerReader.Read("rollout: " + new string('[', 100_000), "l.yaml");

        read.Should().Throw<LedgerException>().WithMessage("*nesting deeper than*");
    }

    [Fact]
    public void A_mutated_ledger_is_read_or_refused_and_nothing_else_happens()
    {
        var text = Template() + Whole.Replace("rollout: OA-RUST-048\n", "", StringComparison.Ordinal);
        var sources = new[] { Template(), Whole, text };
        Gen.Select(Gen.Int[0, 2], Gen.Select(Gen.Int[0, 4], Gen.Int[0, 100_000], Gen.Char).List[1, 4]).Sample(
            (source, edits) =>
            {
                var mutated = edits.Aggregate(sources[source], Mutate);
                try
                {
                    return LedgerReader.Read(mutated, "l.yaml").Rollout.Length > 0;
                }
                catch (LedgerException failure)
                {
                    return failure.Message.StartsWith("l.yaml:", StringComparison.Ordinal);
                }
            },
            iter: 2000);
    }

    private static string Mutate(string text, (int Kind, int At, char Letter) edit)
    {
        if (text.Length < 2)
        {
            return text;
        }

        var at = edit.At % (text.Length - 1);
        var lines = text.Split('\n').ToList();
        var line = edit.At % lines.Count;
        switch (edit.Kind)
        {
            case 0:
                return text.Remove(at, 1);
            case 1:
                return text.Insert(at, edit.Letter.ToString());
            case 2:
                return text[..at] + text[at + 1] + text[at] + text[(at + 2)..];
            case 3:
                lines.RemoveAt(line);
                break;
            default:
                lines.Insert(line, "  " + lines[line]);
                break;
        }

        return string.Join('\n', lines);
    }

    private static string Template() => File.ReadAllText(Path.Combine(Repository.Root, "specs", "rollout.yaml"));
}
