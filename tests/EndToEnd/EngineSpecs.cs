namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>Several gate runs in one process.</summary>
public class EngineSpecs
{
    private static readonly (string World, string Filter)[] Runs =
    [
        ("healthy", "Stage=0"),
        ("open-dependency", "Stage=0"),
        ("healthy", "Stage=2"),
        ("reconnect-surge", "Gate=reconnect|Gate=error-budget"),
    ];

    [Fact]
    public async Task Runs_at_the_same_time_reach_what_each_reaches_by_itself()
    {
        var alone = new List<string>();
        foreach (var run in Runs)
        {
            alone.Add(await DecisionAsync(run));
        }

        var together = await Task.WhenAll(Runs.Concat(Runs).Select(run => Task.Run(() => DecisionAsync(run))));

        alone.Distinct().Should().HaveCount(Runs.Length);
        together.Should().Equal(alone.Concat(alone));
    }

    private static async Task<string> DecisionAsync((string World, string Filter) run)
    {
        using var gate = new EngineGate();
        return (await gate.RunAsync(run.Filter, ("ROLLOUT_WORLD", run.World))).Agrees().DecisionText;
    }
}
