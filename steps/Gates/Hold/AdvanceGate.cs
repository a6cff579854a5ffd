namespace RolloutSpecs.Gates;

/// <summary>Stands for what this version does not judge of a stage yet, so that nobody takes its silence for a go.</summary>
public static class AdvanceGate
{
    /// <summary>Undecided, and in a rehearsal marked as not rehearsed.</summary>
    /// <param name="environment"><c>live</c> or <c>rehearsal</c>.</param>
    public static Judgement Judge(string environment) => environment == RunCircumstances.Rehearsal
        ? Judgement.Pass("not rehearsed: this version judges no hold, cohort, traffic or earlier decision")
            .WithSubstitute("hold, cohort, traffic and earlier decision were not rehearsed: this version does not judge them")
        : Judgement.Undecided(
            "expected the stage's hold, cohort, traffic and earlier decision to be judged; this version does not judge them yet",
            "check them by hand by the runbook, and decide without this gate: it cannot give a go for stages 1 to 4");
}
