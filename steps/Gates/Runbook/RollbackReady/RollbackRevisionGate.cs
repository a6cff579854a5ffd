using RolloutSpecs.Gates.Cloud;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Gates.Runbook.RollbackReady;

/// <summary>Judges whether a revision to roll back to exists and is ready.</summary>
public static class RollbackRevisionGate
{
    private static readonly string[] NotFound = ["Cannot find revision", "NOT_FOUND"];

    /// <summary>Judges <c>gcloud run revisions describe --format json</c> (a Knative Revision).</summary>
    /// <param name="name">control, runtime or khala.</param>
    /// <param name="revision">The revision.</param>
    /// <param name="answer">gcloud's answer.</param>
    public static Judgement Judge(string name, string revision, Answer answer)
    {
        var remediation = $"capture a ready revision of {name} (gcloud run revisions list) in the ledger's services.{name}.rollback, "
            + "or deploy it again";
        if (answer is ProcessAnswer { ExitCode: not 0 } failed
            && NotFound.Any(text => failed.Error.Contains(text, StringComparison.Ordinal)))
        {
            return Judgement.Fail(
                $"expected {name} to have the revision {revision} to roll back to; Cloud Run does not find it", remediation);
        }

        var what = $"the revision {revision}";
        var (told, lacking) = CloudAnswer.Read(what, revision, answer);
        if (told is not { } json)
        {
            return lacking!;
        }

        if (json.Member("metadata")?.Member("deletionTimestamp") is { } deleted)
        {
            return Judgement.Fail(
                $"expected {name} to have the revision {revision} to roll back to; Cloud Run is deleting it since {deleted}", remediation);
        }

        return CloudConditions.Of(json, "Ready") switch
        {
            [var ready] when ready.Text("status") == "True" =>
                Judgement.Pass($"{name} can roll back to {revision}: it exists and is ready"),
            [var ready] when ready.Text("status") == "False" => Judgement.Fail(
                $"expected {revision}, which {name} would roll back to, to be ready; Cloud Run says it is not: "
                    + $"{ready.Text("message") ?? ready.Text("reason") ?? "no reason told"}",
                remediation),
            [var ready] => Judgement.Undecided(
                $"expected {revision}, which {name} would roll back to, to be ready; Cloud Run says {ready.Plain("status")}",
                "wait until Cloud Run knows, then run the gate again"),
            _ => CloudAnswer.Odd(what, "status.conditions with one of the type Ready"),
        };
    }
}
