using RolloutSpecs.Observer.Sources;

namespace RolloutSpecs.Observer.Canary;

/// <summary>Replays a topic afresh every 30 seconds and measures how long it takes.</summary>
/// <param name="client">Asks.</param>
/// <param name="record">Is told.</param>
/// <param name="topic">The topic.</param>
/// <param name="heads">Where topics begin and end.</param>
/// <param name="clock">Measures.</param>
/// <param name="limit">How long the first replay waits to be told the head.</param>
/// <param name="jitter">Numbers from 0 to 1.</param>
internal sealed class Bootstraps(
    TopicClient client, CanaryRecord record, string topic, HeadBook heads, TimeProvider clock, TimeSpan limit, Func<double> jitter)
{
    /// <summary>How far behind the head a replay begins at most.</summary>
    /// <remarks>
    /// The runtime evicts who asks three times in a row from more than 300 behind, and may give 50 a time: a deeper replay would make the
    /// evictions that a gate counts.
    /// </remarks>
    public const int Depth = 350;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);
    // A replay that has not ended by then is recorded as longer than it, so that slow replays do not vanish from the percentiles.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    // The runtime's guard is 250 ms between two polls of a consumer, and an early poll starts it again.
    private static readonly TimeSpan Guard = TimeSpan.FromMilliseconds(300);

    private const int Shallowest = 20;
    private const int MostTooSoon = 4;
    private readonly Backoff backoff = new(jitter);
    private readonly TaskCompletionSource<long> started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool overSocket;
    private int tooSoon;
    private long depth = Depth;
    private long? toldOldest;

    /// <summary>The cursor at which following can begin.</summary>
    public Task<long> Started => started.Task;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAny(heads.Told, Task.Delay(limit, clock, cancellationToken));
        while (!cancellationToken.IsCancellationRequested)
        {
            var next = clock.GetUtcNow() + Every;
            await client.PrepareAsync(cancellationToken);
            await ReplayAsync(cancellationToken);
            var wait = next - clock.GetUtcNow();
            await Task.Delay(wait > Guard ? wait : Guard, clock, cancellationToken);
        }
    }

    private async Task ReplayAsync(CancellationToken cancellationToken)
    {
        using var bound = new CancellationTokenSource(Longest, clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(bound.Token, cancellationToken);
        var begun = clock.GetTimestamp();
        backoff.Reset();
        try
        {
            if (await ReplayAsync(FirstCursor(), linked.Token) is { } reached)
            {
                record.Bootstrapped(clock.GetElapsedTime(begun));
                started.TrySetResult(reached);
            }
        }
        catch (OperationCanceledException) when (bound.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            record.Problem($"expected a replay of {topic} to end, seen none within {Longest.TotalSeconds:0} s");
            record.Bootstrapped(Longest + TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>The cursor that the replay has reached, or null where it was refused.</summary>
    private async Task<long?> ReplayAsync(long cursor, CancellationToken cancellationToken)
    {
        while (true)
        {
            var step = overSocket ? await OverSocketAsync(cursor, cancellationToken) : await OverPollAsync(cursor, cancellationToken);
            if (step.IsEnd)
            {
                return step.Cursor;
            }

            cursor = step.Cursor ?? cursor;
            await Task.Delay(step.Wait, clock, cancellationToken);
        }
    }

    private long FirstCursor()
    {
        var window = heads.Of(topic);
        var deepest = (record.Position ?? window?.Head) is { } head ? Math.Max(0, head - depth) : 0;
        return Math.Max(deepest, Math.Max(toldOldest ?? 0, (window?.Oldest ?? 1) - 1));
    }

    private async Task<ReplayStep> OverPollAsync(long cursor, CancellationToken cancellationToken)
    {
        var answer = await client.PollAsync(cursor, cancellationToken);
        if (answer is NoRouteAnswer)
        {
            overSocket = true;
            return new ReplayStep(cursor, Guard);
        }

        return answer is PageAnswer { Page: var page } ? Paged(cursor, page) : Refused(cursor, answer);
    }

    private ReplayStep Paged(long cursor, PollPage page)
    {
        record.Replayed(page.Messages);
        backoff.Recommend(page.Backoff);
        heads.Tell(new FanoutWindow(topic, page.OldestCursor + 1, page.HeadCursor, null));
        if (page.IsComplete)
        {
            record.ReplayEnded(page.HeadCursor, page.NextCursor);
            return ReplayStep.End(page.NextCursor);
        }

        if (page.NextCursor <= cursor)
        {
            record.Problem($"expected a replay of {topic} to go on after {cursor}, seen next_cursor {page.NextCursor}");
            return new ReplayStep(cursor, backoff.Next());
        }

        backoff.Reset();
        return new ReplayStep(page.NextCursor, Guard);
    }

    private ReplayStep Refused(long cursor, TopicAnswer answer)
    {
        switch (answer)
        {
            case RefusedAnswer { Status: 401 or 403 }:
                return ReplayStep.End(null);
            case RefusedAnswer { Status: 410, OldestCursor: { } oldest }:
                toldOldest = oldest;
                return new ReplayStep(Math.Max(cursor, oldest), backoff.Next());
            case RefusedAnswer refused:
                if (refused.Status == 409)
                {
                    Shallower(refused.SlowFrom);
                    cursor = Math.Max(cursor, FirstCursor());
                }

                // To a runtime a live socket polls without end, so that a poll beside it always comes too soon.
                // So does another client with the same token's user, organisation and device.
                tooSoon = refused.Status == 429 ? tooSoon + 1 : 0;
                overSocket |= refused.Status == 429
                    && (record.Lane == Lane.Socket || (tooSoon >= MostTooSoon && record.Lane != Lane.PollOnly));
                backoff.Recommend(refused.Backoff);
                return new ReplayStep(cursor, backoff.Next(refused.RetryAfter));
            case NoRouteAnswer:
                overSocket = false;
                return ReplayStep.End(null);
            case FailedAnswer failed:
                record.Problem($"replay of {topic}: {failed.Message}");
                return new ReplayStep(cursor, backoff.Next());
            default:
                return ReplayStep.End(null);
        }
    }

    // Nearer to the head than the policy's lag nothing is a strike; the topic grows while it is replayed.
    private void Shallower(long? slowFrom) => depth = Math.Max(Shallowest, Math.Min(depth / 2, (slowFrom ?? depth) - Shallowest));

    private async Task<ReplayStep> OverSocketAsync(long cursor, CancellationToken cancellationToken)
    {
        if (Math.Max(record.Position ?? -1, heads.Of(topic)?.Head ?? -1) is var target && target < 0)
        {
            record.Problem(
                $"expected the fanout metrics to tell the head of {topic}, seen nothing: a replay over the socket has no end without it");
            started.TrySetResult(0);
            return ReplayStep.End(null);
        }

        var answer = await client.FollowAsync(cursor, cancellationToken);
        if (answer is not SocketAnswer { Socket: var socket })
        {
            return Refused(cursor, answer);
        }

        using (socket)
        {
            return await ReadToAsync(target, cursor, socket, cancellationToken);
        }
    }

    private async Task<ReplayStep> ReadToAsync(long target, long cursor, TopicSocket socket, CancellationToken cancellationToken)
    {
        for (var isGreeted = false; !isGreeted || cursor < target;)
        {
            switch (await socket.ReadAsync(cancellationToken))
            {
                case HelloFrame hello:
                    backoff.Recommend(hello.Backoff);
                    isGreeted = true;
                    break;
                case MessageFrame { Message: var message } when record.IsOwn(message):
                    record.Replayed([message]);
                    cursor = Math.Max(cursor, message.Sequence);
                    break;
                case StaleFrame stale:
                    record.Refused(410, stale.Reason);
                    return stale.OldestCursor is null
                        ? ReplayStep.End(null)
                        : Refused(cursor, new RefusedAnswer(410, stale.OldestCursor, null, null));
                case ErrorFrame error:
                    Report(error);
                    return new ReplayStep(cursor, backoff.Next());
                case EndFrame end:
                    record.Problem($"replay of {topic}: expected messages up to {target}, seen {end.Message} after {cursor}");
                    return new ReplayStep(cursor, backoff.Next());
                case OtherFrame other:
                    record.Problem($"replay of {topic}: {other.Message}");
                    break;
                default:
                    break;
            }
        }

        return ReplayStep.End(cursor);
    }

    private void Report(ErrorFrame error)
    {
        if (error.Code == "slow_consumer_evicted")
        {
            record.Refused(409, error.Code);
            Shallower(null);
        }
        else
        {
            record.Problem($"replay of {topic}: expected messages, seen the error {error.Code}");
        }
    }
}
