using System.Text.Encodings.Web;
using System.Text.Json;
using CliWrap;
using CliWrap.Buffered;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Gherkin.Compatibility;

public class HtmlFormatterSpecs
{
    private static readonly JsonSerializerOptions AsNodeWrites = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_official_formatter_renders_a_run_of_the_runbook_with_every_scenario()
    {
        Requires.Node();
        var (messages, scenarios) = await RunbookRun.MessagesAsync();

        var rendered = await Cli.Wrap("node")
            .WithArguments(["render.mjs"])
            .WithWorkingDirectory(NodeFolder.Root)
            .WithStandardInputPipe(PipeSource.FromString(messages))
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);

        rendered.StandardOutput
            .Should().StartWith("<!DOCTYPE html>").And.ContainAll(scenarios.Select(scenario => NameIn(scenario.Info.Title)));
        rendered.StandardError.Should().BeEmpty();
    }

    // The page holds the messages as JSON in a script, in which no < may stand.
    private static string NameIn(string title) =>
        $"\"name\":{JsonSerializer.Serialize(title, AsNodeWrites).Replace("<", @"\x3C", StringComparison.Ordinal)}";
}
