using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Routes;
using RolloutSpecs.Gates.Windows;

namespace RolloutSpecs.Gates.Runbook.Traffic;

/// <summary>Judges whether the traffic that is routed is the traffic that the ledger declares.</summary>
public static class TrafficGate
{
    private const string FurtherEvidence = "it splits web routes, and is further evidence beside Cloud Run's traffic";

    /// <summary>Why Cloud Run cannot be asked for a service, or null where the ledger names all that is needed.</summary>
    /// <param name="name">control, runtime or khala.</param>
    /// <param name="cloud">Where it runs, or null.</param>
    /// <param name="entry">Its entry in the ledger, or null.</param>
    public static Judgement? JudgeNames(string name, LedgerCloud? cloud, LedgerService? entry)
    {
        var missing = new[]
            {
                ("cloud", cloud?.Project), ($"services.{name}.service", entry?.Service),
                ($"services.{name}.current", entry?.Current), ($"services.{name}.rollback", entry?.Rollback),
            }
            .Where(part => string.IsNullOrWhiteSpace(part.Item2))
            .Select(part => part.Item1)
            .ToList();
        return (missing, entry) switch
        {
            ({ Count: > 0 }, _) => Judgement.Undecided(
                $"expected the ledger to say where {name} runs and with which revisions; it lacks {string.Join(", ", missing)}",
                $"fill in the ledger's cloud and services.{name}"),
            (_, { } same) when same.Current == same.Rollback => Judgement.Undecided(
                $"expected {name} to have two revisions; the ledger's current and rollback are both {same.Current}",
                $"fill in the ledger's services.{name}"),
            _ => null,
        };
    }

    /// <summary>Judges the traffic of one service, as it is now.</summary>
    /// <param name="name">control, runtime or khala.</param>
    /// <param name="cloud">Where it runs.</param>
    /// <param name="entry">Its entry in the ledger, whole.</param>
    /// <param name="expected">What the ledger declares.</param>
    /// <param name="answer">gcloud's description of the service.</param>
    public static Judgement JudgeService(string name, LedgerCloud cloud, LedgerService entry, ExpectedTraffic expected, Answer answer)
    {
        var (traffic, lacking) = ServiceTraffic.Read(entry.Service!, answer);
        if (traffic is null)
        {
            return lacking!;
        }

        var declared = new ServiceTraffic(
            new Dictionary<string, int> { [entry.Current!] = expected.Percent, [entry.Rollback!] = 100 - expected.Percent }
                .Where(revision => revision.Value > 0)
                .ToDictionary());
        var isSame = declared.Percents.Count == traffic.Percents.Count
            && declared.Percents.All(revision => traffic.Percents.GetValueOrDefault(revision.Key) == revision.Value);
        return isSame
            ? Judgement.Pass($"the traffic of {name} is {traffic}, {expected.Because}")
            : Judgement.Fail(
                $"expected the traffic of {name} to be {declared}, {expected.Because}; Cloud Run ({cloud.Project}, "
                    + $"{cloud.Region}) has {traffic}",
                $"route the traffic of {entry.Service} as the ledger says (gcloud run services update-traffic), "
                    + "or enter in the ledger what was routed and why");
    }

    /// <summary>Judges whether internal users can reach the current revision while it has no traffic: by a tag.</summary>
    /// <param name="name">control, runtime or khala.</param>
    /// <param name="entry">Its entry in the ledger, whole.</param>
    /// <param name="answer">gcloud's description of the service.</param>
    public static Judgement JudgeTag(string name, LedgerService entry, Answer answer)
    {
        var (traffic, lacking) = ServiceTraffic.Read(entry.Service!, answer);
        return traffic is null
            ? lacking!
            : JudgeTag(name, entry.Current!, traffic.TagOf(entry.Current!), $"Cloud Run has {traffic}, and no tag that leads to it");
    }

    /// <summary>The same of a window that has ended, whose record says it.</summary>
    /// <param name="name">control, runtime or khala.</param>
    /// <param name="span">The window, as its record has it.</param>
    public static Judgement JudgeTag(string name, StageSpan span) =>
        span.Revisions.FirstOrDefault(revision => revision.Service == name) is { } known
            ? JudgeTag(name, known.Revision, known.Tag, "the stage's record has no tag that led to it")
            : Judgement.Undecided(
                $"expected the record of {span.Exit.NameWithComma} to say which tag led to the current revision of {name}; "
                    + $"it does not name {name}",
                "look at the record in ROLLOUT_STATUS_DIR; without it, enter the stage again and gate it before it is left");

    private static Judgement JudgeTag(string name, string current, string? tag, string seen) => tag is null
        ? Judgement.Fail(
            $"expected a tag of {name} that leads to {current}, since internal users reach it by that alone while it has no traffic; "
                + $"{seen}",
            $"give {current} a tag (gcloud run services update-traffic --update-tags TAG={current}), and begin the hold again: "
                + "nobody could reach it until now")
        : Judgement.Pass($"the tag {tag} of {name} leads to {current}");

    /// <summary>Judges the control service's split of web routes, as it is now.</summary>
    /// <param name="expected">What the ledger declares.</param>
    /// <param name="answer">The answer of its routing status.</param>
    public static Judgement JudgeRoutes(ExpectedTraffic expected, Answer answer)
    {
        const string Wanted = "expected the control service to tell its route split";
        if (answer is not HttpAnswer { Status: 200 } http)
        {
            return answer switch
            {
                HttpAnswer { Status: 401 or 403 } refused => Judgement.Undecided(
                    $"{Wanted}; it answered {refused.Status}",
                    "set CONTROL_ADMIN_TOKEN to the token of a session that may see it, then run the gate again"),
                HttpAnswer other => Judgement.Undecided(
                    $"{Wanted}; it answered {other.Status}", "check CONTROL_BASE_URL and the control service, then run the gate again"),
                NoAnswer none => Judgement.Undecided(
                    $"{Wanted}; {none.Message}", "check CONTROL_BASE_URL and the control service, then run the gate again"),
                _ => Judgement.Undecided($"{Wanted}; the answer is of no known kind", "look at the evidence"),
            };
        }

        var (split, shape) = RouteSplit.Read(http.Body);
        return split switch
        {
            null => Judgement.Undecided(
                $"the control service's route split has an unexpected shape: expected {shape}",
                "look at the answer in the evidence, then run the gate again"),
            _ when split.Percent == expected.Percent => Judgement.Pass(
                $"the control service routes {split.Percent} % ({split.Because}), {expected.Because}; {FurtherEvidence}"),
            _ => Judgement.Fail(
                $"expected the control service to route {expected.Percent} %, {expected.Because}; "
                    + $"its routing status says {split.Percent} % ({split.Because}); {FurtherEvidence}",
                "set the control service's OA_ROUTE_SPLIT_ variables, or its override, to what the ledger says, "
                    + "or enter in the ledger what was routed and why"),
        };
    }
}
