namespace RolloutSpecs.Tests.Gherkin.Compatibility;

public class ComparisonSpecs
{
    private static readonly string[] Expected =
    [
        """{"meta":{"protocolVersion":"1"}}""",
        """{"testRunStarted":{"id":"12","timestamp":{"seconds":0,"nanos":0}}}""",
        """{"testStepFinished":{"testStepId":"7","testStepResult":{"status":"FAILED","message":"whoops","exception":{"type":"Error","message":"whoops"}}}}""",
        """{"testStepFinished":{"testStepId":"8","testStepResult":{"status":"SKIPPED"}}}""",
        """{"testRunFinished":{"testRunStartedId":"12","success":false}}""",
    ];

    [Fact]
    public void Ids_instants_types_of_exceptions_and_the_environment_are_no_difference_nor_is_a_reason_where_the_kit_has_none() =>
        Comparison.FirstDifference(
            Expected,
            [
                """{"meta":{"protocolVersion":"2"}}""",
                """{"testRunStarted":{"timestamp":{"seconds":9,"nanos":9},"id":"run"}}""",
                """{"testStepFinished":{"testStepId":"a","testStepResult":{"status":"FAILED","message":"whoops","exception":{"type":"System.Exception","message":"whoops"}}}}""",
                """{"testStepFinished":{"testStepId":"b","testStepResult":{"status":"SKIPPED","message":"why"}}}""",
                """{"testRunFinished":{"testRunStartedId":"run","success":false}}""",
            ]).Should().BeNull();

    [Theory]
    [InlineData(2, """{"testRunStarted":{"id":"12"}}""")]
    [InlineData(
        3,
        """{"testStepFinished":{"testStepId":"7","testStepResult":{"status":"FAILED","message":"oh","exception":{"type":"Error","message":"oh"}}}}""")]
    [InlineData(4, """{"testStepFinished":{"testStepId":"7","testStepResult":{"status":"SKIPPED"}}}""")]
    [InlineData(4, """{"testStepFinished":{"testStepId":"8","testStepResult":{"status":"PASSED"}}}""")]
    [InlineData(5, """{"testRunFinished":{"testRunStartedId":"7","success":false}}""")]
    [InlineData(5, """{"testRunFinished":{"testRunStartedId":"12","success":true}}""")]
    public void A_member_a_status_a_message_or_an_id_that_leads_elsewhere_is_shown_beside_what_was_expected(int place, string line)
    {
        var told = Expected.Select((expected, index) => index == place - 1 ? line : expected);

        Comparison.FirstDifference(Expected, told).Should().StartWith($"message {place} differs\nexpected: {{");
    }

    [Fact]
    public void A_message_too_few_or_too_many_is_a_difference()
    {
        Comparison.FirstDifference(Expected, Expected.SkipLast(1)).Should().StartWith("message 5 differs").And.EndWith("actual:   none");
        Comparison.FirstDifference(Expected, Expected.Append(Expected[0])).Should().StartWith("message 6 differs\nexpected: none");
    }
}
