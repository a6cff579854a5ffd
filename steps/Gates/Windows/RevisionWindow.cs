using NodaTime;

namespace RolloutSpecs.Gates;

/// <summary>
/// Finds when the window of the ledger's newest entry begins: at the latest of the entry (or restart), the creation of the current
/// revisions, and the last change of routes; pure.
/// </summary>
public static class RevisionWindow
{
    /// <summary>How far an entry in the ledger's <c>route_changes</c> may lie from the change that it answers for.</summary>
    public static Duration Nearness { get; } = Duration.FromMinutes(2);

    /// <summary>Moves a span's begin to where what is measured began.</summary>
    /// <param name="span">The span as the ledger has it, up to now.</param>
    /// <param name="services">What was told of each service.</param>
    /// <param name="answered">The changes of routes that the ledger answers for.</param>
    /// <returns>The span, or in <c>Lacking</c> why its begin is not known.</returns>
    public static (StageSpan? Span, Judgement? Lacking) Of(StageSpan span, IReadOnlyList<ServiceAnswers> services, IReadOnlyList<LedgerRouteChange> answered)
    {
        var read = services.Select(service => ServiceStart.Read(service, span.To)).ToList();
        var lacking = read.Select(start => start.Lacking).OfType<Judgement>().ToList();
        if (lacking.Count > 0)
        {
            return (null, lacking.RollUp());
        }

        var starts = read.Select(start => start.Start!).ToList();
        var moved = starts.Aggregate(span with { Revisions = [.. starts.Select(start => start.Revision)] }, Moved);
        return WithoutHistory(moved, starts, answered);
    }

    private static StageSpan Moved(StageSpan span, ServiceStart start)
    {
        var created = span.NotBefore(start.Revision.Created, $"the revision {start.Revision.Revision} of {start.Revision.Service} was created");
        return start.History.LastChange is var (at, what) ? created.NotBefore(at, $"the routes of {start.Revision.Service} changed ({what})") : created;
    }

    // Only where nobody watched the routes does Cloud Run's own date count: it can move for other reasons.
    private static (StageSpan? Span, Judgement? Lacking) WithoutHistory(StageSpan moved, List<ServiceStart> starts, IReadOnlyList<LedgerRouteChange> answered)
    {
        var dated = starts.Where(start => !start.History.CoverSince(moved.From))
            .Select(start => (start.Revision.Service, Read: RoutesReady.Read(start.Service, start.Answer)))
            .ToList();
        var lacking = dated.Select(service => service.Read.Lacking).OfType<Judgement>().ToList();
        if (lacking.Count > 0)
        {
            return (null, lacking.RollUp());
        }

        var since = dated.Select(service => (service.Service, At: service.Read.Since!.Value)).Where(service => service.At > moved.From).ToList();
        var named = since.Select(service => answered.FirstOrDefault(change => change.Service == service.Service && IsNear(change.At, service.At))).ToList();
        var whole = since.Zip(named).Where(pair => pair.Second is null).Aggregate(
            moved with { Explained = [.. named.OfType<LedgerRouteChange>()] },
            (so, pair) => so.NotBefore(pair.First.At, $"the routes of {pair.First.Service} changed by Cloud Run's RoutesReady (where that was no change of the traffic, the ledger's route_changes may say so)"));
        return whole.From <= whole.To
            ? (whole, null)
            : (null, Judgement.Undecided(
                $"expected what Cloud Run tells to be past; it says {Formatting.At(whole.From)}, when {whole.Because}, and it is {Formatting.At(whole.To)}",
                "set this machine's clock right, then run the gate again"));
    }

    private static bool IsNear(Instant one, Instant other) => one - other <= Nearness && other - one <= Nearness;
}
