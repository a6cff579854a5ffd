using System.Text.Json;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Evidence;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Publishing.Asking;
using RolloutSpecs.Publishing.Checks;

namespace RolloutSpecs.Publishing;

/// <summary>
/// Publishes a decision through the outside, so that a replay reads from the record what was published, and calls nobody.
/// </summary>
/// <param name="outside">The outside.</param>
/// <param name="target">What is published, and where.</param>
/// <param name="scope">Of which parts.</param>
public sealed class GatePublication(IOutside outside, PublicationTarget target, PublicationScope scope)
{
    private readonly Questions questions = new(target);

    /// <summary>Keeps the remediation issues and begins the checks, which proves that they may be completed.</summary>
    /// <param name="draft">The decision so far.</param>
    /// <param name="evidence">The evidence that it names.</param>
    public async Task<Published> BeginAsync(Decision draft, IReadOnlyList<EvidenceItem> evidence)
    {
        var parts = draft.Parts.Where(scope.Publishes).ToList();
        if (parts.Count > 0 && target.Problem is { } missing)
        {
            return Published.Nothing with { Problems = [new Problem(missing, "mend it, then run the gate again")] };
        }

        var (issues, checks, problems, notes) = (
            new Dictionary<string, int>(), new Dictionary<string, PublishedCheck>(), new List<Problem>(), new List<string>());
        foreach (var part in parts.Where(part => target.Has(Publication.Issues) && scope.KeepsIssues(part)))
        {
            var kept = await AskAsync<KeptIssues>(questions.Issues(draft, part, evidence), problem => new KeptIssues([], problem));
            kept.Issues.ToList().ForEach(issue => issues[issue.Fingerprint] = issue.Number);
            problems.AddRange(kept.Problem is { } problem ? [problem] : []);
        }

        foreach (var part in parts.Where(_ => target.Has(Publication.Check)))
        {
            var question = questions.Begin(draft, part);
            var begun = await AskAsync<BegunAnswer>(question, problem => new BegunAnswer(null, problem));
            problems.AddRange(begun.Problem is { } problem ? [problem] : []);
            if (begun.Check is { } check)
            {
                checks[part.Exit.Slug] = new PublishedCheck(question.Order, check);
                notes.AddRange(check.Note is { } note ? [note + "."] : []);
            }
        }

        return new Published(issues, checks, problems, [.. notes.Distinct()]);
    }

    /// <summary>Appends to the job's summary and completes the checks; what then could not be published is among the problems.</summary>
    public Task<Published> CompleteAsync(Published begun, Decision decision, string markdown) =>
        TellAsync(begun, decision, markdown, "complete");

    /// <summary>Takes back what <see cref="CompleteAsync"/> has told, as far as GitHub lets it: no check is left a success.</summary>
    /// <param name="begun">What was published.</param>
    /// <param name="decision">The decision that holds instead.</param>
    /// <param name="markdown">Its report.</param>
    public Task<Published> RevokeAsync(Published begun, Decision decision, string markdown) =>
        TellAsync(begun, decision, markdown, "revoke");

    private async Task<Published> TellAsync(Published begun, Decision decision, string markdown, string phase)
    {
        var parts = decision.Parts.Where(scope.Publishes).ToList();
        var problems = new List<Problem>();
        if (parts.Count > 0 && target.Has(Publication.Summary))
        {
            await DoAsync(Questions.Summary(phase, markdown));
        }

        foreach (var part in parts)
        {
            if (begun.Checks.GetValueOrDefault(part.Exit.Slug) is { } check)
            {
                var mayPass = phase == "complete" && begun.Problems.Count + problems.Count == 0 && !scope.IsCutShort(part);
                await DoAsync(questions.Complete(phase, check, CheckResults.Of(decision, part, markdown, target, mayPass)));
            }
        }

        return begun with { Problems = [.. begun.Problems, .. problems] };

        async Task DoAsync(Question question) =>
            problems.AddRange((await AskAsync<DoneAnswer>(question, problem => new DoneAnswer(problem))).Problem is { } problem
                ? [problem]
                : []);
    }

    private async Task<T> AskAsync<T>(Question question, Func<Problem?, T> otherwise)
    {
        var exchange = await outside.AskAsync(question);
        try
        {
            return exchange.Answer switch
            {
                TextAnswer text => AnswerJson.Read<T>(text.Text),
                // A record is closed before its checks are completed: it holds only what went wrong then.
                NoAnswer { Kind: NoAnswerKind.NotRecorded } when typeof(T) == typeof(DoneAnswer) => otherwise(null),
                NoAnswer none => otherwise(new Problem($"{question.Text}: {none.Message}", "run the gate again")),
                _ => otherwise(new Problem($"{question.Text}: the answer is of another kind", "run the gate again")),
            };
        }
        catch (JsonException failure)
        {
            return otherwise(new Problem($"{question.Text}: the answer cannot be read: {failure.Message}", "run the gate again"));
        }
    }
}
