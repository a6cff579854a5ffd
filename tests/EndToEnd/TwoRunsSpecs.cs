namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>A status folder is one run's at a time: what two would write there, neither has judged.</summary>
public class TwoRunsSpecs
{
    [Fact]
    public async Task The_second_of_two_runs_on_one_status_folder_is_red_with_a_decision_of_its_own()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the script is a shell's");
        using var first = new EngineGate();
        using var second = new EngineGate();
        var begun = first.Place("begun");
        var release = first.Place("release");
        var cargo = first.Executable("cargo-that-waits", $"touch '{begun}'\nwhile ! [ -e '{release}' ]; do sleep 0.1; done\nexit 1");
        var running = first.RunAsync("Stage=0", ("ROLLOUT_STATUS_DIR", first.Status), ("CARGO", cargo));
        await ExistsAsync(begun);

        var result = await second.RunAsync("Stage=0", ("ROLLOUT_STATUS_DIR", first.Status));

        result.ExitCode.Should().Be(1);
        result.Output.Should().Contain("NO-GO").And.Contain($"is deciding in the status folder {first.Status}");
        (await File.ReadAllTextAsync(Path.Combine(result.Folder, "decision.json"), TestContext.Current.CancellationToken))
            .Should().Contain("\"decision\": \"no-go\"").And.Contain("is deciding in the status folder");
        Directory.GetFiles(first.Status, "*.json").Should().BeEmpty("the folder is the first run's");

        await File.WriteAllTextAsync(release, "", TestContext.Current.CancellationToken);
        await running;
        Directory.GetFiles(first.Status).Select(Path.GetExtension).Should().BeEquivalentTo([".md", ".json"], "the claim is given back");
    }

    private static async Task ExistsAsync(string file)
    {
        using var watcher = new FileSystemWatcher(Path.GetDirectoryName(file)!) { EnableRaisingEvents = true };
        var seen = new TaskCompletionSource();
        watcher.Created += (_, created) =>
        {
            if (created.Name == Path.GetFileName(file))
            {
                seen.TrySetResult();
            }
        };
        if (!File.Exists(file))
        {
            await seen.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        }
    }
}
