using Io.Cucumber.Messages.Types;
using RolloutSpecs.Gates.Attempts;
using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Requirements;

namespace RolloutSpecs.Reporting.Views;

/// <summary>All that a report is made of; the same model gives the same report to the byte.</summary>
/// <param name="Decision">What was decided.</param>
/// <param name="Evidence">Every exchange with the outside, in the order of the questions.</param>
/// <param name="EvidenceRecordSha256">The digest of the evidence record, or null where none was written.</param>
/// <param name="Messages">The run's Cucumber Messages; empty where no scenario was reached.</param>
/// <param name="ConfigurationError">Why the run could not be configured, or null.</param>
/// <param name="Notes">What a reader must know to read the decision rightly, one sentence or two each.</param>
/// <param name="Ledger">The ledger, which says where the rollout stands, or null where it could not be read.</param>
/// <param name="Records">The records of the gates' earlier executions.</param>
/// <param name="Runbook">Every case of the runbook, those of other stages too.</param>
/// <param name="StepFindings">The runbook's steps without exactly one definition, and the definitions without a step; a line each.</param>
public sealed record ReportModel(
    Decision Decision,
    IReadOnlyList<EvidenceItem> Evidence,
    string? EvidenceRecordSha256,
    IReadOnlyList<Envelope> Messages,
    string? ConfigurationError,
    IReadOnlyList<string> Notes,
    RolloutLedger? Ledger,
    IReadOnlyList<StatusRecord> Records,
    IReadOnlyList<RunbookCase> Runbook,
    IReadOnlyList<string> StepFindings)
{
    /// <summary>The clauses of the runbook, in its order.</summary>
    public required IReadOnlyList<Clause> Clauses { get; init; }
}
