using RolloutSpecs.Gates.Attestation;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Probes.Evidence;
using RolloutSpecs.Run.Composing;

namespace RolloutSpecs.Run.Concluding;

/// <summary>The in-toto statement about a run's artifacts.</summary>
internal static class RunStatement
{
    /// <summary>The statement, with the digests of the features that this run judged by.</summary>
    public static string Write(
        PreparedRun run, EvidenceBook book, Decision decision, string json, string html, string markdown, string messages) =>
        DecisionStatement.Write(
            decision,
            json,
            [("report.html", html), ("gate-report.md", markdown), ("cucumber-messages.ndjson", messages)],
            run.Runbook.FeatureDigests,
            new PredicateEvidence(
                book.RecordSha256,
                [.. book.Items.Select(item => new PredicateExchange(item.Id, item.Exchange.Question, item.Sha256))]));
}
