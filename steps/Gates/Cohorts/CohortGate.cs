namespace RolloutSpecs.Gates;

/// <summary>Judges whether a stage routes the users that it is meant for, by the ledger and its cohort check; pure.</summary>
public static class CohortGate
{
    /// <summary>Judges the ledger's newest entry of a stage.</summary>
    /// <param name="entry">The entry, or null where there is none yet.</param>
    /// <param name="stage">The stage's name in reasons.</param>
    /// <param name="cohort">Who must be routed.</param>
    /// <param name="percent">Cloud Run's traffic percent of the current revisions that it must have.</param>
    public static Judgement JudgeEntry(LedgerStage? entry, string stage, Cohort cohort, int percent) => entry switch
    {
        null => Judgement.Undecided(
            $"expected the ledger to say who {stage} routes; it has no entry of it yet",
            $"enter {stage} in the ledger's stages once its traffic is routed"),
        _ when entry.Cohort != cohort => Judgement.Fail(
            $"expected {stage} to route {Word(cohort)} users alone; the ledger's entry of {Formatting.At(entry.EnteredAt)} by {entry.By} routes {Word(entry.Cohort)} users",
            $"route {Word(cohort)} users alone, and enter the stage again; if the ledger is wrong, mend its entry"),
        _ when entry.Percent != percent => Judgement.Fail(
            $"expected {stage} to route {percent} % of the traffic; the ledger's entry of {Formatting.At(entry.EnteredAt)} by {entry.By} says {entry.Percent} %",
            $"set the traffic to {percent} %, and enter the stage again; if the ledger is wrong, mend its entry"),
        _ => Judgement.Pass($"{stage} routes {Word(cohort)} users at {percent} % since {Formatting.At(entry.EnteredAt)}, entered by {entry.By}, as the ledger declares"),
    };

    /// <summary>Judges who is in the internal cohort.</summary>
    /// <param name="members">How many members the ledger names.</param>
    /// <param name="answer">What became of the ledger's cohort check, or null where it names none.</param>
    public static Judgement JudgeMembers(int members, Answer? answer) => answer switch
    {
        null => Judgement.Pass($"the cohort is declared, not observed: the ledger names no checks.cohort{(members == 0 ? "" : $" for its {members} members")}"),
        ProcessAnswer { ExitCode: 0 } => Judgement.Pass($"the ledger's cohort check exited with 0 for {members} members"),
        ProcessAnswer process => Judgement.Fail(
            $"expected the ledger's cohort check to exit with 0; it exited with {process.ExitCode}: {process.LastLine()}",
            "mend the cohort's routing by what the check shows (its output is in the evidence), then run the gate again"),
        NoAnswer none => Judgement.Undecided(
            $"expected the ledger's cohort check to exit with 0; {none.Message}",
            "run checks.cohort of the ledger by hand in the workspace, then run the gate again"),
        _ => Judgement.Undecided("the cohort check's answer is of no known kind", "look at the evidence"),
    };

    private static string Word(Cohort cohort) => cohort == Cohort.Internal ? "internal" : "external";
}
