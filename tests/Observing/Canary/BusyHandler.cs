namespace RolloutSpecs.Tests.Observing.Canary;

/// <summary>Says whether a request is under way.</summary>
internal sealed class BusyHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    private int count;

    public bool IsBusy => Volatile.Read(ref count) > 0;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref count);
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref count);
        }
    }
}
