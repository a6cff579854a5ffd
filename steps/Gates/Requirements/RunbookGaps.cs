using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Gates.Requirements;

/// <summary>Finds what a runbook lacks of what it must hold; pure.</summary>
public static class RunbookGaps
{
    /// <summary>What is missing, one gap a gate and part.</summary>
    /// <param name="plan">What it must hold.</param>
    /// <param name="runbook">All that the features have.</param>
    public static IReadOnlyList<RunbookGap> Of(RunbookPlan plan, IReadOnlyList<RunbookCase> runbook) =>
        [.. plan.Gates.Select(needed => GapOf(plan, needed, runbook)).OfType<RunbookGap>()];

    /// <summary>The gaps that an outline without rows leaves, one a part that its tags name.</summary>
    /// <param name="plan">What the runbook must hold.</param>
    /// <param name="name">The outline's name.</param>
    /// <param name="location">Feature file and line.</param>
    /// <param name="tags">Its tags, without the @.</param>
    public static IEnumerable<RunbookGap> OfOutline(RunbookPlan plan, string name, string location, IReadOnlyList<string> tags) =>
        from part in new RunbookTags(plan).PartsOf(tags)
        from gate in RunbookTags.ValuesOf(tags, RunbookTags.Gate)
        select new RunbookGap(
            new RunbookCase(
                IdOf(location, part, gate), part, gate, name, RunbookTags.ValuesOf(tags, RunbookTags.Runbook), location)
            {
                Cause = RollbackCauseWords.Of(tags),
            },
            Judgement.Undecided(
                $"{location}: the outline '{name}' has no row in its Examples, so that it judges nothing",
                "put its rows back, or take the outline out"));

    private static RunbookGap? GapOf(RunbookPlan plan, GateRequirement needed, IReadOnlyList<RunbookCase> runbook)
    {
        var held = runbook.Where(one => one.Exit == needed.Part && one.Gate == needed.Gate).ToList();
        List<string> missing =
        [
            .. needed.Clauses
                .Select(clause => (clause, seen: held.Count(one => one.Clauses.Contains(clause))))
                .Where(counted => counted.seen < needed.Scenarios)
                .Select(counted => $"expected at least {needed.Scenarios} scenarios tagged @Runbook:{counted.clause}, seen {counted.seen}"),
            .. needed.Each
                .Select(each => (each, seen: held.Count(one => one.Names.Contains(each))))
                .Where(counted => counted.seen < needed.OfEach)
                .Select(counted => $"expected at least {needed.OfEach} for {counted.each}, seen {counted.seen}"),
        ];
        if (missing.Count == 0)
        {
            return null;
        }

        var clauses = string.Join(
            "; ",
            plan.Clauses.Where(clause => needed.Clauses.Contains(clause.Number)).Select(clause => $"§ {clause.Number} {clause.Text}"));
        return new RunbookGap(
            new RunbookCase(
                IdOf(RunbookPlan.File, needed.Part, needed.Gate),
                needed.Part,
                needed.Gate,
                $"The runbook holds what gate {needed.Gate} must show",
                needed.Clauses,
                $"{RunbookPlan.File}:{needed.Line}")
            {
                Cause = GateCauses.Of(runbook, needed.Gate),
            },
            Judgement.Undecided(
                $"{needed.Part.Name} does not show in gate {needed.Gate} what it must ({clauses}): {string.Join("; ", missing)}",
                $"put the scenario, row or tag back into the features (git log -p -- specs); where the runbook itself has changed, "
                    + $"change {RunbookPlan.File} with it"));
    }

    private static string IdOf(string place, StageExit part, string gate) => $"{place}@{part.Slug}/{gate}";
}
