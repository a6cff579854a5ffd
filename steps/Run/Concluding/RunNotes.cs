using System.Globalization;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Probes.Evidence;
using RolloutSpecs.Run.Composing;

namespace RolloutSpecs.Run.Concluding;

/// <summary>What a reader of the reports must know beside the verdicts.</summary>
internal static class RunNotes
{
    public static IEnumerable<string> Of(PreparedRun run, EvidenceBook book, Decision decision, IReadOnlyList<string> published)
    {
        if (run.Terms.Circumstances.Environment == RunCircumstances.Rehearsal)
        {
            yield return $"This is a rehearsal in the world '{run.Terms.Circumstances.World}': it proves the runbook and advances nothing.";
        }

        if (run.Outside.Replayed is not null)
        {
            yield return "This is a replay of recorded evidence: nobody was asked, and it advances nothing.";
        }

        foreach (var note in published)
        {
            yield return note;
        }

        if (run.Terms.Circumstances.AtMostPartial is { } reason)
        {
            yield return $"No go can come of this run: {reason}.";
        }

        if (decision.Parts.Select(stage => stage.SelfTest).OfType<SelfTestResult>().ToList() is { Count: > 0 } tested)
        {
            var all = tested.Aggregate(SelfTestResult.Add);
            yield return $"Self-test: {all.Red} of {all.Injected} injected inputs (no data, an error, NaN, stale samples, resets, "
                + "a surge, a level that rose with the entry, outages that come again or come last, a negative gauge, a silent instance, "
                + "a frozen volume or exporter) turned the gates red before they were trusted.";
        }

        foreach (var change in decision.Parts.SelectMany(stage => stage.Windows).SelectMany(window => window.Explained).Distinct())
        {
            yield return $"Cloud Run dates a change of the routes of {change.Service} at about {Formatted(change.At)}; "
                + $"{change.By} answers in the ledger that the traffic did not change: {change.Reason}.";
        }

        var substitutes = book.Items.Select(item => item.Exchange.Substituted)
            .Concat(decision.Parts
                .SelectMany(stage => stage.Gates)
                .SelectMany(gate => gate.Scenarios)
                .Select(scenario => scenario.Substituted))
            .OfType<string>()
            .Distinct();
        foreach (var substitute in substitutes)
        {
            yield return $"Substituted: {substitute}.";
        }
    }

    private static string Formatted(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
