using RolloutSpecs.Gates.Rollbacks;
using RolloutSpecs.Probes.Cloud;
using RolloutSpecs.Probes.Evidence;
using RolloutSpecs.Run.Composing;

namespace RolloutSpecs.Run.Concluding;

/// <summary>Finds what a rollback's plan is made of.</summary>
internal static class RunMaterial
{
    /// <summary>The ledger, and what Cloud Run said; it is asked by the gates alone, so that a plan's replay says the same.</summary>
    public static RollbackMaterial Of(PreparedRun run, EvidenceBook book)
    {
        if (run.Terms.Ledger is not { Cloud: { } cloud } ledger || ledger.Services.GetValueOrDefault("runtime")?.Service is not { } service)
        {
            return new RollbackMaterial(run.Terms.Ledger, null);
        }

        var question = CloudProbe.ServiceQuestion(run.Outside.Redactor, cloud, service);
        var answer = book.Items.Select(item => item.Exchange).FirstOrDefault(exchange => exchange.Question == question)?.Answer;
        return new RollbackMaterial(ledger, RuntimeVariables.Of(service, answer));
    }
}
