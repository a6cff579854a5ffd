using RolloutSpecs.Ending;

namespace RolloutSpecs.Tests.Ending;

public class ParentWatchSpecs
{
    [Fact]
    public async Task A_process_ends_when_another_has_become_its_parent_and_not_before()
    {
        var parents = new Queue<int>([4711, 4711, 4711, 1]);
        var left = new TaskCompletionSource<int>();
        using var watch = ParentWatch.Start(
            TimeProvider.System,
            () => parents.TryDequeue(out var parent) ? parent : 1,
            () => left.TrySetResult(parents.Count));

        (await left.Task).Should().Be(0, "it asks until its parent is another");
    }
}
