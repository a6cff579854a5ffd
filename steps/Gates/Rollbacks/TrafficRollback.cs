using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Gates.Rollbacks;

/// <summary>Shifts the traffic of runtime, khala and control back to the revisions before.</summary>
internal static class TrafficRollback
{
    private static readonly string[] Services = ["runtime", "khala", "control"];

    public static Rollback Of(IReadOnlyList<string> causes, IReadOnlyList<CaseResult> ran, RolloutLedger? ledger) => new("traffic",
    [
        $"shift all traffic back to the rollback revisions: {string.Join(", ", causes)} failed on the server side",
        .. ledger is null
            ? ["no command can be written: the ledger could not be read"]
            : Services.Select(name => Step(name, ledger.Cloud, ledger.Services.GetValueOrDefault(name), ran)),
        "enter it in the ledger's rollbacks (kind: traffic), then see whether errors recover and replay is steady again",
    ]);

    private static string Step(string name, LedgerCloud? cloud, LedgerService? entry, IReadOnlyList<CaseResult> ran)
    {
        if (cloud is null)
        {
            return $"{name}: no command can be written, the ledger lacks cloud";
        }

        return entry switch
        {
            { Service: { } service, Rollback: { } rollback } when NotReady(rollback, ran) is { } gate =>
                $"{name}: {rollback} is not known to be ready ({gate} is red), so find another revision first: "
                    + $"{GcloudCommand.Revisions(cloud, service)}",
            { Service: { } service, Rollback: { } rollback } =>
                GcloudCommand.Services("update-traffic", cloud, service, "--to-revisions", $"{rollback}=100"),
            { Service: { } service } =>
                $"{name}: the ledger lacks services.{name}.rollback, so find the revision first: {GcloudCommand.Revisions(cloud, service)}",
            _ => $"{name}: no command can be written, the ledger lacks services.{name}.service",
        };
    }

    private static string? NotReady(string revision, IReadOnlyList<CaseResult> ran) => ran
        .FirstOrDefault(result =>
            result.Case.Cause == RollbackCause.Revisions
            && result.Judgement.Verdict != Verdict.Pass
            && result.Judgement.Reason.Contains(revision, StringComparison.Ordinal))
        ?.Case.Gate;
}
