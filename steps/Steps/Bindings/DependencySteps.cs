using Reqnroll;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Runbook.Clocks;
using RolloutSpecs.Gates.Runbook.Dependencies;
using RolloutSpecs.Probes;
using RolloutSpecs.Probes.GitHub;
using RolloutSpecs.Probes.Ledger;
using RolloutSpecs.Steps.Run;

namespace RolloutSpecs.Steps.Bindings;

/// <summary>Steps of the dependencies gate.</summary>
/// <param name="ledger">Names the issues and their repository.</param>
/// <param name="facts">May name another repository, and says the instant that is judged at.</param>
/// <param name="github">Asks GitHub.</param>
/// <param name="judge">Keeps the judgements.</param>
[Binding]
public sealed class DependencySteps(RolloutLedger ledger, RunFacts facts, IssueProbe github, Judge judge)
{
    private readonly List<(DependencyIssue Issue, Asked<IssueAnswer> Asked)> answers = [];

    private string Repository => facts.GitHubRepository ?? ledger.Dependencies?.Repository ?? "";

    /// <summary>The ledger names the issue.</summary>
    [Given("issue {int} is a dependency in the ledger")]
    public void IsADependency(int number)
    {
        judge.Cite(LedgerReader.Question);
        if (ledger.Dependencies?.Issues.Any(issue => issue.Number == number) != true)
        {
            judge.That(Judgement.Undecided(
                $"expected the ledger to name issue {number} as a dependency; it does not",
                $"name {number} in the ledger's dependencies.issues"));
        }
    }

    /// <summary>Asks for one issue.</summary>
    [When("GitHub is asked for issue {int}")]
    public Task AskForAsync(int number) => AskAsync(ledger.Dependencies!.Issues.Where(issue => issue.Number == number));

    /// <summary>Asks for every issue of the ledger.</summary>
    [When("GitHub is asked for every dependency in the ledger")]
    public Task AskForAllAsync() => AskAsync(ledger.Dependencies?.Issues ?? []);

    /// <summary>Judges the issue that was asked for.</summary>
    [Then("it is closed as completed")]
    public void IsClosedAsCompleted() => judge.That(Judged().Single());

    /// <summary>Judges all that were asked for.</summary>
    [Then("each is closed as completed")]
    public void EachIsClosedAsCompleted() =>
        judge.That(DependencyGate.JudgeAll(Repository, [.. answers.Select(answer => answer.Issue)], [.. Judged()]));

    /// <summary>Judges this machine's clock by the answers' dates.</summary>
    [Then("the clock of this machine is at most {int} s off GitHub's")]
    public void IsOnTime(int seconds) => judge.That(answers
        .Select(answer => ClockJudgement.Of(
            "GitHub", answer.Asked.Exchanges is [.., var exchange] ? exchange : null, facts.AskedFrom, TimeSpan.FromSeconds(seconds)))
        .ToList()
        .RollUp());

    private IEnumerable<Judgement> Judged() =>
        answers.Select(answer => DependencyGate.Judge(Repository, answer.Issue, judge.Using(answer.Asked)));

    private async Task AskAsync(IEnumerable<DependencyIssue> issues)
    {
        foreach (var issue in issues)
        {
            answers.Add((issue, await github.AskAsync(Repository, issue.Number)));
        }
    }
}
