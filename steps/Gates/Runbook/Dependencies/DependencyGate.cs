using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Gates.Runbook.Dependencies;

/// <summary>Judges whether a dependency is fulfilled: its issue, and no other, is closed as completed.</summary>
public static class DependencyGate
{
    /// <summary>Judges one issue.</summary>
    /// <param name="repository">owner/name that was asked for.</param>
    /// <param name="dependency">The issue that was asked for.</param>
    /// <param name="answer">What GitHub said.</param>
    public static Judgement Judge(string repository, DependencyIssue dependency, IssueAnswer answer)
    {
        var name = $"{repository}#{dependency.Number} ({dependency.Id})";
        return answer switch
        {
            IssueUnanswered none => Judgement.Undecided($"expected {name} to be closed as completed; {none.Why}", none.Remediation),
            IssueSeen seen => JudgeSeen(name, repository, dependency.Number, seen),
            _ => Judgement.Undecided($"GitHub's answer for {name} is of no known kind", "look at the evidence"),
        };
    }

    /// <summary>Judges all issues of the ledger together.</summary>
    /// <param name="repository">owner/name that was asked for.</param>
    /// <param name="dependencies">The issues that were asked for.</param>
    /// <param name="judged">Their judgements, in the same order.</param>
    public static Judgement JudgeAll(string repository, IReadOnlyList<DependencyIssue> dependencies, IReadOnlyList<Judgement> judged)
    {
        var red = dependencies.Zip(judged)
            .Where(pair => pair.Second.Verdict != Verdict.Pass)
            .Select(pair => $"#{pair.First.Number}")
            .ToList();
        var all = $"expected all {dependencies.Count} dependencies in {repository} to be closed as completed";
        return judged.Select(judgement => judgement.Verdict).RollUp() switch
        {
            _ when dependencies.Count == 0 => Judgement.Undecided(
                "expected dependencies to be closed as completed; the ledger names none", "name them in the ledger's dependencies.issues"),
            Verdict.Pass => Judgement.Pass($"all {dependencies.Count} dependencies in {repository} are closed as completed"),
            var verdict => new Judgement(
                verdict, $"{all}; not so, or not known: {string.Join(", ", red)}", $"see what to do for {string.Join(", ", red)}"),
        };
    }

    private static Judgement JudgeSeen(string name, string repository, int number, IssueSeen seen) => seen switch
    {
        { AnsweredFor: null } or { Repository: null } or { Number: null } => Judgement.Undecided(
            $"expected {name} to be closed as completed; GitHub's answer does not say which issue it is",
            "check that GITHUB_API_URL is a GitHub REST address, then run the gate again"),
        _ when !Same(seen.Repository, repository) || !Same(seen.AnsweredFor, repository) || seen.Number != number => Judgement.Fail(
            $"asked for {name}; GitHub answered with {seen.AnsweredFor}#{seen.Number} of {seen.Repository}: transferred, "
                + "or another repository's",
            "correct the ledger's repository and issue number, then run the gate again"),
        { Kind: IssueKind.PullRequest } => Judgement.Fail(
            $"expected {name} to be an issue that is closed as completed; it is a pull request",
            "name the issue that the pull request closes in the ledger"),
        { State: "open" } => Judgement.Fail(
            $"expected {name} to be closed as completed; it is open",
            $"finish #{number} and close it as completed"),
        { State: "closed", StateReason: "completed" } => Judgement.Pass($"{name} is closed as completed"),
        { State: "closed", StateReason: "not_planned" or "duplicate" } => Judgement.Fail(
            $"expected {name} to be closed as completed; it is closed as {seen.StateReason}",
            $"the work of #{number} is not done: do it, or take the dependency out of the runbook with a review"),
        { State: "closed", StateReason: null } => Judgement.Undecided(
            $"expected {name} to be closed as completed; it is closed without a reason",
            $"reopen #{number} and close it as completed, if it is"),
        { State: "closed" } => Judgement.Undecided(
            $"expected {name} to be closed as completed; it is closed as '{seen.StateReason}', which this runbook does not know",
            $"close #{number} as completed, if it is"),
        { State: null } => Judgement.Undecided(
            $"expected {name} to be closed as completed; GitHub's answer has no state",
            "check that GITHUB_API_URL is a GitHub REST address, then run the gate again"),
        _ => Judgement.Undecided(
            $"expected {name} to be closed as completed; its state is '{seen.State}', which this runbook does not know",
            "look at the evidence"),
    };

    private static bool Same(string? seen, string asked) => string.Equals(seen, asked, StringComparison.OrdinalIgnoreCase);
}
