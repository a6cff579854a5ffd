using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Evidence;
using RolloutSpecs.Publishing.Checks;
using RolloutSpecs.Publishing.Issues;
using RolloutSpecs.Publishing.Text;

namespace RolloutSpecs.Publishing.Asking;

/// <summary>Makes the questions of publishing.</summary>
/// <param name="target">Where is published.</param>
internal sealed class Questions(PublicationTarget target)
{
    private string Repository => target.Repository!;

    public IssuesQuestion Issues(Decision decision, StageDecision part, IReadOnlyList<EvidenceItem> evidence) => new(
        $"publish the remediation issues of {part.Exit.Slug} in {Repository}",
        $"gh issue list --repo {Repository} --label {Labels.Blocker} --state all",
        Repository,
        IssueOrders.Of(decision, part, evidence, target.RunPage));

    public BeginQuestion Begin(Decision decision, StageDecision part)
    {
        var order = new CheckOrder(
            $"rollout-gate/{part.Exit.Slug}",
            target.Commit!,
            $"rolloutspecs:{Plain.Line(decision.Rollout ?? "", 100)}:{part.Exit.Slug}",
            target.RunPage);
        return new BeginQuestion($"publish {order.Name} on {order.Commit} in {Repository}: begin", Command(order), Repository, order);
    }

    public CompleteQuestion Complete(string phase, PublishedCheck check, CheckResult result) => new(
        $"publish {check.Order.Name} on {check.Order.Commit} in {Repository}: {phase}",
        Command(check.Order),
        Repository,
        check.Order,
        check.Begun,
        result);

    public static SummaryQuestion Summary(string phase, string markdown) => new(
        $"publish the job's summary: {phase}",
        $"cat \"${JobSettings.SummaryFile}\"",
        phase == "complete" ? markdown : $"# NO-GO: this replaces what is said above\n\n{markdown}");

    private string Command(CheckOrder order) => $"gh api repos/{Repository}/commits/{order.Commit}/check-runs";
}
