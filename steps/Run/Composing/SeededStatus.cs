using NodaTime;
using RolloutSpecs.Gates.Attempts;
using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Windows;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Files;
using RolloutSpecs.Probes.Ledger;
using RolloutSpecs.Rehearsal;
using RolloutSpecs.Rehearsal.Statuses;
using RolloutSpecs.Run.Configuring;

namespace RolloutSpecs.Run.Composing;

/// <summary>Writes the records of the exits that a world's rollout went through before the instant that is judged at.</summary>
internal static class SeededStatus
{
    /// <summary>Writes them.</summary>
    /// <param name="folder">The status folder.</param>
    /// <param name="root">The repository root.</param>
    /// <param name="world">The world.</param>
    /// <param name="settings">Name the ledger.</param>
    /// <param name="instant">The instant.</param>
    /// <param name="runbook">The gates' scenarios.</param>
    public static void Write(string folder, string root, World world, Settings settings, DateTimeOffset instant, RunbookLibrary runbook)
    {
        if (LedgerOf(settings) is not { } ledger)
        {
            // The run says what is wrong with the ledger, and judges nothing.
            return;
        }

        var criteria = new Criteria(runbook.Digest, Digest.Of(BoundedFile.ReadText(Path.Combine(root, CriteriaFiles.IndicatorFile))), null)
        {
            Plan = runbook.PlanSha256,
        };
        var circumstances = new RunCircumstances(
            ledger.Rollout, RunCircumstances.Rehearsal, world.Name, false, "khala", instant, null, criteria, Revisions.Of(ledger));
        foreach (var seeded in SeededExit.Of(ledger, Instant.FromDateTimeOffset(instant)))
        {
            var records = world.Status.Records(GoOf(seeded, circumstances, runbook, ledger));
            for (var attempt = 1; attempt <= records.Count; attempt++)
            {
                var record = records[attempt - 1];
                var name = new StatusRecordName(record.DecidedAt, seeded.Exit, attempt);
                var numbered = record with { Stages = [.. record.Stages.Select(stage => stage with { Attempt = attempt })] };
                File.WriteAllText(
                    Path.Combine(folder, name.Name + StatusRecordName.DecisionFile), world.Status.Edit(DecisionJson.Write(numbered)));
            }
        }
    }

    private static Decision GoOf(SeededExit seeded, RunCircumstances circumstances, RunbookLibrary runbook, RolloutLedger ledger)
    {
        var cases = runbook.Cases.Select(entry => entry.Case).Where(expected => expected.Exit == seeded.Exit).ToList();
        var passed = Judgement.Pass("this world's rollout went through this gate before") with { Window = WindowOf(seeded, ledger) };
        var decision = DecisionMaker.Decide(
            circumstances with { DecidedAt = seeded.DecidedAt },
            cases,
            [.. cases.Select(expected => new CaseResult(expected, passed, []))],
            _ => null);
        return AttemptHistory.Number(decision, []);
    }

    private static JudgedWindow? WindowOf(SeededExit seeded, RolloutLedger ledger) =>
        StageWindow.SpanOf(ledger, seeded.Exit, Instant.FromDateTimeOffset(seeded.DecidedAt)).Span is { } span
            ? (span with { Revisions = World.Revisions }).ToJudged()
            : null;

    private static RolloutLedger? LedgerOf(Settings settings)
    {
        try
        {
            return LedgerReader.Read(BoundedFile.ReadText(settings.Ledger!), "ledger");
        }
        catch (Exception failure) when (failure is ConfigurationException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
