using System.Collections.Concurrent;

namespace RolloutSpecs.Observer;

/// <summary>Where the topics' windows begin and end, as the runtime last told it.</summary>
public sealed class HeadBook
{
    private readonly ConcurrentDictionary<string, FanoutWindow> windows = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Action<long>> listeners = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource told = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when windows were told for the first time, or could not be.</summary>
    public Task Told => told.Task;

    /// <summary>The window of a topic, or null where it was never told.</summary>
    /// <param name="topic">The topic.</param>
    public FanoutWindow? Of(string topic) => windows.GetValueOrDefault(topic);

    /// <summary>Keeps what the runtime told of a topic, and passes its head on at once.</summary>
    /// <param name="window">The window.</param>
    public void Tell(FanoutWindow window)
    {
        windows[window.Topic] = window;
        if (window.Head is { } head && listeners.TryGetValue(window.Topic, out var listener))
        {
            listener(head);
        }
    }

    /// <summary>Says that all windows that there are were told.</summary>
    public void Complete() => told.TrySetResult();

    /// <summary>Hears the heads of a topic from now on.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="listener">Is told each head at the moment at which it is known.</param>
    public void Listen(string topic, Action<long> listener) =>
        listeners.AddOrUpdate(topic, listener, (_, known) => known + listener);
}
