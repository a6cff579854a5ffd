namespace RolloutSpecs.Gates.Judgements;

/// <summary>How verdicts combine.</summary>
public static class Verdicts
{
    /// <summary>Fail over undecided over pass; nothing at all is undecided.</summary>
    public static Verdict RollUp(this IEnumerable<Verdict> verdicts)
    {
        var seen = verdicts.ToHashSet();
        return seen switch
        {
            _ when seen.Contains(Verdict.Fail) => Verdict.Fail,
            _ when seen.Contains(Verdict.Pass) && seen.Count == 1 => Verdict.Pass,
            _ => Verdict.Undecided,
        };
    }

    /// <summary>Several judgements of one scenario as one: the worst verdict, with the reasons of those that have it.</summary>
    public static Judgement RollUp(this IReadOnlyCollection<Judgement> judgements)
    {
        if (judgements.Count == 0)
        {
            return Judgement.Undecided(
                "no step of the scenario judged anything",
                "add a Then step that judges, or remove the scenario from the runbook");
        }

        var verdict = judgements.Select(judgement => judgement.Verdict).RollUp();
        var decisive = judgements.Where(judgement => judgement.Verdict == verdict).ToList();
        return new Judgement(
            verdict,
            string.Join("; ", decisive.Select(judgement => judgement.Reason).Distinct()),
            string.Join("; ", decisive.Select(judgement => judgement.Remediation).Where(text => text.Length > 0).Distinct()),
            judgements.Select(judgement => judgement.Waived).FirstOrDefault(waiver => waiver is not null),
            judgements.Select(judgement => judgement.Substituted).FirstOrDefault(text => text is not null))
        {
            Measurements = [.. judgements.SelectMany(judgement => judgement.Measurements)],
            Hold = judgements.Select(judgement => judgement.Hold).FirstOrDefault(hold => hold is not null),
        };
    }
}
