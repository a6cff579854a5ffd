namespace RolloutSpecs.Observer.Canary;

/// <summary>Follows a topic over the WebSocket, and comes back with backoff when it is dropped.</summary>
/// <param name="client">Asks.</param>
/// <param name="record">Is told.</param>
/// <param name="topic">The topic.</param>
/// <param name="clock">Measures.</param>
/// <param name="jitter">Numbers from 0 to 1.</param>
/// <param name="cuts">Tells a cut from an instability.</param>
internal sealed class LiveFollower(
    TopicClient client, CanaryRecord record, string topic, TimeProvider clock, Func<double> jitter, SocketCuts cuts) : IDisposable
{
    // A connection that ends sooner counts as a failed attempt: who accepts and drops at once must not be asked without pause.
    private static readonly TimeSpan Stable = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RouteCheck = TimeSpan.FromMinutes(10);

    private readonly Backoff backoff = new(jitter);
    private CancellationTokenSource connection = new();
    private SocketEnd last;

    /// <summary>Ends the connection, so that the next begins at the record's position.</summary>
    public void Drop() => connection.Cancel();

    public async Task RunAsync(Task<long> start, CancellationToken cancellationToken)
    {
        var first = await start.WaitAsync(cancellationToken);
        while (!cancellationToken.IsCancellationRequested)
        {
            // Whoever is cut at the platform's own timeout comes back as every client must: that is no instability.
            if (record.Lane == Lane.Socket && last != SocketEnd.Cut)
            {
                record.Reconnecting();
            }

            last = SocketEnd.Dropped;
            await Task.Delay(await ConnectAsync(record.Position ?? first, cancellationToken), clock, cancellationToken);
        }
    }

    public void Dispose() => connection.Dispose();

    /// <summary>Connects and follows until the end; says how long to wait before the next attempt.</summary>
    private async Task<TimeSpan> ConnectAsync(long after, CancellationToken cancellationToken)
    {
        switch (await client.FollowAsync(after, cancellationToken))
        {
            case SocketAnswer { Socket: var socket }:
                using (socket)
                {
                    await FollowAsync(after, socket, cancellationToken);
                }

                return backoff.Next();
            case NoRouteAnswer:
                record.Lane = Lane.PollOnly;
                record.Problem("the runtime has no WebSocket route (404): live delivery is not measured");
                return RouteCheck;
            case RefusedAnswer refused:
                backoff.Recommend(refused.Backoff);
                record.Skipped(refused.OldestCursor ?? 0);
                return backoff.Next(refused.RetryAfter);
            case FailedAnswer failed:
                record.Problem($"following {topic}: {failed.Message}");
                return backoff.Next();
            default:
                return backoff.Next();
        }
    }

    private async Task FollowAsync(long after, TopicSocket socket, CancellationToken cancellationToken)
    {
        // The one before is not disposed: it may be about to be cancelled by another thread.
        connection = new CancellationTokenSource();
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(connection.Token, cancellationToken);
        var connectedAt = clock.GetUtcNow();
        record.Connected(after);
        try
        {
            TopicFrame? end;
            do
            {
                end = Take(await socket.ReadAsync(linked.Token), connectedAt);
            }
            while (end is null);
            if (end is EndFrame dropped)
            {
                Tell(dropped, clock.GetUtcNow() - connectedAt);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Dropped to begin at another position.
        }

        if (clock.GetUtcNow() - connectedAt >= Stable)
        {
            backoff.Reset();
        }
    }

    private void Tell(EndFrame end, TimeSpan age)
    {
        last = end.IsOfSocket ? cuts.Ended(age) : SocketEnd.Dropped;
        if (last != SocketEnd.Cut)
        {
            record.Problem($"following {topic}: {end.Message}{(last == SocketEnd.Steady
                ? $" at a steady age of {age.TotalSeconds:0} s, as a platform's request timeout does: if it is Cloud Run's, state "
                    + "websocket_timeout in the ledger, so that such cuts are no reconnects"
                : "")}");
        }
    }

    /// <summary>The frame, where it is the connection's last.</summary>
    private TopicFrame? Take(TopicFrame frame, DateTimeOffset connectedAt)
    {
        switch (frame)
        {
            case HelloFrame hello:
                backoff.Recommend(hello.Backoff);
                return null;
            case MessageFrame { Message: var message } when !record.IsOwn(message):
                return null;
            case MessageFrame { Message: var message }:
                record.Received(message, connectedAt);
                return null;
            case StaleFrame stale:
                record.Refused(410, stale.Reason);
                record.Skipped(stale.OldestCursor ?? 0);
                return stale;
            case ErrorFrame { Code: "slow_consumer_evicted" } evicted:
                record.Refused(409, evicted.Code);
                return evicted;
            case ErrorFrame error:
                record.Problem($"following {topic}: expected messages, seen the error {error.Code}");
                return error;
            case EndFrame end:
                return end;
            case OtherFrame other:
                record.Problem($"following {topic}: {other.Message}");
                return null;
            default:
                return null;
        }
    }
}
