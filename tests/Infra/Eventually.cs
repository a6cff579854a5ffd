namespace RolloutSpecs.Tests.Infra;

/// <summary>Waits for something that happens in the background, with a bound.</summary>
internal static class Eventually
{
    /// <summary>Looks again and again until it holds.</summary>
    public static async Task HoldsAsync(Func<bool> holds, Func<string> seen)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        bound.CancelAfter(TimeSpan.FromSeconds(60));
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        try
        {
            while (!holds())
            {
                await looks.WaitForNextTickAsync(bound.Token);
            }
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            Assert.Fail($"did not come to hold within a minute; seen {seen()}");
        }
    }
}
