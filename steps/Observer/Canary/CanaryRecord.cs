using RolloutSpecs.Observer.Readings;
using RolloutSpecs.Observer.Sources;

namespace RolloutSpecs.Observer.Canary;

/// <summary>What the canary has seen as one surface; counters go on from the store's last values.</summary>
/// <param name="surface">The surface.</param>
/// <param name="clock">Says when.</param>
/// <param name="last">The store's last values.</param>
/// <param name="evictions">Is told of each eviction.</param>
internal sealed class CanaryRecord(
    CanarySurface surface, TimeProvider clock, IReadOnlyDictionary<SeriesKey, double> last, OwnEvictions evictions)
{
    private const int MostRefusals = 1000;
    private const int MostProblems = 5;

    private readonly Lock gate = new();
    private readonly CanaryCounters counters = new(surface.Name, last);
    private readonly LiveTracker live = new();
    private readonly ClockSkew skew = new();
    private readonly List<Refusal> refusals = [];
    private readonly HashSet<string> problems = [];
    private string? tokenTrouble;
    private Lane lane;
    private long? lag;
    private long? lastAtPreviousTick;
    private long? lastAtThisTick;

    public Lane Lane
    {
        get => Locked(() => lane);
        set => Locked(() => lane = value);
    }

    /// <summary>The highest sequence received live; null before following began.</summary>
    public long? Position => Locked(() => live.Last);

    public void Asked() => Locked(() => counters.Requests++);

    public void Dated(DateTimeOffset sent, DateTimeOffset received, DateTimeOffset? date) => Locked(() =>
    {
        if (date is { } told)
        {
            skew.Add(sent, received, told);
        }
    });

    public void Refused(int status, string reason) => Locked(() =>
    {
        counters.AuthErrors += status is 401 or 403 ? 1 : 0;
        counters.StaleCursors += status == 410 ? 1 : 0;
        if (status == 409)
        {
            evictions.Add();
            Problem("the runtime evicted the canary itself as a slow consumer (409): left out of the evictions that are counted");
        }

        Remember(status, reason);
    });

    /// <summary>A refusal of a token that the observer should have renewed: it is shown, and not counted as the runtime's.</summary>
    public void RefusedToken(int status, string reason, string message) => Locked(() =>
    {
        Remember(status, reason);
        tokenTrouble = message;
    });

    /// <summary>There is no token to ask with; what can't be asked is not measured, until one is taken.</summary>
    public void TokenTrouble(string message) => Locked(() => tokenTrouble = message);

    /// <summary>A token was taken.</summary>
    public void TokenTaken() => Locked(() => tokenTrouble = null);

    public void Problem(string message) => Locked(() =>
    {
        if (problems.Count < MostProblems)
        {
            problems.Add(message);
        }
    });

    /// <summary>Another attempt to follow; one that fails for want of a token says nothing of the runtime.</summary>
    public void Reconnecting() => Locked(() => counters.Reconnects += tokenTrouble is null ? 1 : 0);

    public void Bootstrapped(TimeSpan took) => Locked(() => counters.Bootstraps.Add(took));

    public void Connected(long after) => Locked(() =>
    {
        lane = Lane.Socket;
        live.Connect(after);
    });

    /// <summary>A live message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="connectedAt">When its connection was opened: what was published before is a replay, and says nothing of
    /// delivery.</param>
    public void Received(CanaryMessage message, DateTimeOffset connectedAt) => Locked(() =>
    {
        counters.Messages++;
        if (live.Receive(message.Sequence))
        {
            counters.Duplicates++;
        }
        else if (message.PublishedAt is { } published && published >= connectedAt)
        {
            counters.Deliveries.Add(clock.GetUtcNow() - published);
        }
    });

    /// <summary>Whether a message is of the topic; another's is told, since its sequence says nothing of this one.</summary>
    public bool IsOwn(CanaryMessage message)
    {
        if (message.Topic == surface.Topic)
        {
            return true;
        }

        Problem($"expected messages of {surface.Topic}, seen one of {message.Topic}");
        return false;
    }

    public void Replayed(IEnumerable<CanaryMessage> messages) => Locked(() =>
    {
        foreach (var message in messages.Where(IsOwn))
        {
            live.Heal(message.Sequence);
        }
    });

    public void Skipped(long upTo) => Locked(() => live.Skip(upTo));

    /// <summary>How far a replay was from the head when it was complete; counts where there is no live following to measure by.</summary>
    public void ReplayEnded(long? head, long cursor) => Locked(() =>
    {
        if (lane == Lane.PollOnly && head is { } told)
        {
            Lagged(Math.Max(0, told - cursor));
        }
    });

    /// <summary>
    /// A head that the runtime told; says whether it is behind what was received a tick ago, so that the topic has begun anew.
    /// </summary>
    public bool HasRestartedBy(long head) => Locked(() =>
    {
        if (lane != Lane.Socket || live.Last is not { } position)
        {
            return false;
        }

        if (head < lastAtPreviousTick)
        {
            problems.Add($"topic {surface.Topic} begins anew at {head} after {position}: sequences before it can't be compared");
            live.Restart(head);
            lastAtPreviousTick = lastAtThisTick = null;
            return true;
        }

        Lagged(Math.Max(0, head - position));
        return false;
    });

    /// <summary>What was seen up to now.</summary>
    public Reading Read() => Locked(() =>
    {
        (lastAtPreviousTick, lastAtThisTick) = (lastAtThisTick, live.Last);
        if (live.IsCapped)
        {
            problems.Add($"more than {LiveTracker.MostGaps} gaps: the oldest stay counted as missing, whatever comes");
        }

        if (tokenTrouble is { } trouble)
        {
            problems.Add(trouble);
        }

        // Silent while no token is taken: fewer requests, all of them served, would look healthy.
        var reading = new Reading(
            tokenTrouble is null ? counters.Values(lane, live.Missing, lag, skew.Magnitude()) : [],
            counters.TakeSizes(lane),
            [.. problems.Select(problem => new SourceProblem($"canary {surface.Name}", problem))],
            [.. refusals]);
        problems.Clear();
        refusals.Clear();
        lag = null;
        return reading;
    });

    private void Remember(int status, string reason)
    {
        if (refusals.Count < MostRefusals)
        {
            refusals.Add(new Refusal(clock.GetUtcNow(), surface.Name, status, reason, surface.Topic));
        }
    }

    private void Lagged(long events) => lag = Math.Max(lag ?? 0, events);

    private void Locked(Action change)
    {
        lock (gate)
        {
            change();
        }
    }

    private T Locked<T>(Func<T> read)
    {
        lock (gate)
        {
            return read();
        }
    }
}
