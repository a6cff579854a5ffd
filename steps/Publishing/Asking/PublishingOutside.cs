using System.Diagnostics.CodeAnalysis;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Publishing.Checks;
using RolloutSpecs.Publishing.GitHub;
using RolloutSpecs.Publishing.Issues;
using RolloutSpecs.Publishing.Summary;

namespace RolloutSpecs.Publishing.Asking;

/// <summary>Publishes what it is asked to, and passes every other question on.</summary>
/// <param name="outside">Who is asked the others.</param>
/// <param name="access">GitHub.</param>
/// <param name="summaryFile">The file of the job's summary, or null.</param>
/// <param name="redactor">Takes secrets out of the answers.</param>
/// <param name="clock">Says when.</param>
public sealed class PublishingOutside(IOutside outside, GitHubAccess access, string? summaryFile, Redactor redactor, TimeProvider clock)
    : IOutside
{
    /// <inheritdoc/>
    public async Task<Exchange> AskAsync(Question question)
    {
        var askedAt = clock.GetUtcNow();
        var started = clock.GetTimestamp();
        var answer = question switch
        {
            IssuesQuestion asked => await KeepAsync(asked),
            BeginQuestion asked => await BeginAsync(asked),
            CompleteQuestion asked => await CompleteAsync(asked),
            SummaryQuestion asked => AnswerJson.Write(await DoneAsync("the job's summary", "", () => SummaryAsync(asked))),
            _ => null,
        };
        return answer is null
            ? await outside.AskAsync(question)
            : new Exchange(
                question.Text,
                question.Command,
                askedAt,
                TimeSpan.FromMilliseconds(Math.Round(clock.GetElapsedTime(started).TotalMilliseconds)),
                new TextAnswer(redactor.Redact(answer)));
    }

    private async Task<string> KeepAsync(IssuesQuestion asked)
    {
        var kept = new List<KeptIssue>();
        var done = await DoneAsync($"the remediation issues of {asked.Order.Part} in {asked.Repository}", "issues: write", async () =>
        {
            using var session = access.Open(asked.Repository);
            await new IssueDesk(session, asked.Order).KeepAsync(kept.Add);
        });
        return AnswerJson.Write(new KeptIssues(kept, done.Problem));
    }

    private async Task<string> BeginAsync(BeginQuestion asked)
    {
        BegunCheck? begun = null;
        var done = await DoneAsync($"the check {asked.Order.Name} in {asked.Repository}", CheckPermission, async () =>
        {
            using var session = access.Open(asked.Repository);
            begun = await new CheckDesk(session, asked.Order, access.Now).BeginAsync();
        });
        return AnswerJson.Write(new BegunAnswer(begun, done.Problem));
    }

    private async Task<string> CompleteAsync(CompleteQuestion asked) =>
        AnswerJson.Write(await DoneAsync($"the check {asked.Order.Name} in {asked.Repository}", CheckPermission, async () =>
        {
            using var session = access.Open(asked.Repository);
            await new CheckDesk(session, asked.Order, access.Now).CompleteAsync(asked.Begun, asked.Result);
        }));

    private Task SummaryAsync(SummaryQuestion asked)
    {
        StepSummary.Append(summaryFile
            ?? throw new PublishingException("GITHUB_STEP_SUMMARY is not set", "set it, then run the gate again"), asked.Markdown);
        return Task.CompletedTask;
    }

    private const string CheckPermission = "checks: write or statuses: write";

    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "Octokit throws many types on odd answers; each means that it is not published, which is told.")]
    private async Task<DoneAnswer> DoneAsync(string what, string permission, Func<Task> publish)
    {
        try
        {
            await publish();
            return new DoneAnswer(null);
        }
        catch (Exception failure)
        {
            var (reason, remediation) = Failures.Of(failure, permission, clock.GetUtcNow());
            return new DoneAnswer(new Problem($"{what} could not be published: {reason}", remediation));
        }
    }
}
