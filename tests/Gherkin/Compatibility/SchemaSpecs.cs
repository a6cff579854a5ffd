using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Gherkin.Compatibility;

public class SchemaSpecs
{
    public static TheoryData<string> Names => [.. Suites.Run.Select(suite => suite.Name)];

    [Fact]
    public async Task Every_message_of_a_run_of_the_runbook_is_valid_under_the_official_schema()
    {
        Requires.CompatibilityKit();

        var lines = (await RunbookRun.MessagesAsync()).Ndjson.TrimEnd('\n').Split('\n');

        lines.Should().HaveCountGreaterThan(100);
        MessageSchema.Problems(lines).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_message_of_a_suites_run_is_valid_under_the_official_schema(string name)
    {
        Requires.CompatibilityKit();

        MessageSchema.Problems(await SuiteRun.MessagesAsync(Suites.Run.Single(suite => suite.Name == name))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"testRunStarted":{"timestamp":{"seconds":0,"nanos":0},"since":1}}""")]
    [InlineData("""{"testRunStarted":{}}""")]
    [InlineData("""{"suggestion":{"id":"1","pickleStepId":"2","snippets":[{"language":"csharp"}]}}""")]
    [InlineData("""{"hook":{"id":"1","sourceReference":{},"type":"BEFORE"}}""")]
    public void The_schema_refuses_what_is_no_message(string line)
    {
        Requires.CompatibilityKit();

        MessageSchema.Problems([line]).Should().ContainSingle();
    }
}
