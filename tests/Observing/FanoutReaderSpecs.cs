using CsCheck;
using RolloutSpecs.Observer;

namespace RolloutSpecs.Tests.Observing;

public class FanoutReaderSpecs
{
    internal const string Early =
        """
        { "driver": "memory",
          "delivery_metrics": { "total_polls": 48, "throttled_polls": 9, "limited_polls": 4, "slow_consumer_evictions": 3, "served_messages": 152,
            "active_consumers": 37, "recent_disconnect_causes": ["rate_limited"] },
          "topic_windows": [ { "topic": "run:1:events", "oldest_sequence": 11, "head_sequence": 22, "queue_depth": 12, "dropped_messages": 10 } ] }
        """;

    internal const string Late =
        """
        { "driver": "memory",
          "delivery_metrics": { "total_polls": 48, "throttled_polls": 9, "limited_polls": 4, "fairness_limited_polls": 2, "slow_consumer_evictions": 3,
            "served_messages": 152, "active_consumers": 37, "recent_disconnect_causes": [] },
          "topic_windows": [
            { "topic": "run:1:events", "topic_class": "run_events", "qos_tier": "warm", "replay_budget_events": 20000, "oldest_sequence": 11, "head_sequence": 22,
              "queue_depth": 12, "dropped_messages": 10, "publish_rate_limit_per_second": 240, "max_payload_bytes": 262144, "publish_rate_limited_count": 4,
              "frame_size_rejected_count": 0, "stale_cursor_budget_exceeded_count": 1, "stale_cursor_retention_floor_count": 3, "last_violation_reason": null },
            { "topic": "worker:1:lifecycle", "oldest_sequence": 1, "head_sequence": 2, "stale_cursor_budget_exceeded_count": 0, "stale_cursor_retention_floor_count": 2 } ] }
        """;

    [Fact]
    public void An_early_build_counts_no_stale_cursors()
    {
        var metrics = FanoutReader.Read(Early);

        metrics.Problems.Should().BeEmpty();
        metrics.Should().BeEquivalentTo(new { TotalPolls = 48, ThrottledPolls = 9, SlowConsumerEvictions = 3, ServedMessages = 152, ActiveConsumers = 37 });
        metrics.Windows.Should().Equal(new FanoutWindow("run:1:events", 11, 22, null));
        metrics.StaleCursors(200).Should().BeNull();
    }

    [Fact]
    public void A_late_build_counts_stale_cursors_by_topic()
    {
        var metrics = FanoutReader.Read(Late);

        metrics.Problems.Should().BeEmpty();
        metrics.StaleCursors(200).Should().Be(6);
        metrics.StaleCursors(2).Should().BeNull("as many topics as were asked for may leave some out");
    }

    [Fact]
    public void No_topics_are_not_no_stale_cursors() =>
        FanoutReader.Read(Late[..Late.IndexOf("\"topic_windows\"", StringComparison.Ordinal)] + "\"topic_windows\": [] }").StaleCursors(200).Should().BeNull();

    [Theory]
    [InlineData("\"slow_consumer_evictions\": 3,", "", "expected delivery_metrics.slow_consumer_evictions, seen nothing")]
    [InlineData("\"slow_consumer_evictions\": 3", "\"slow_consumer_evictions\": null", "expected delivery_metrics.slow_consumer_evictions, seen nothing")]
    [InlineData("\"slow_consumer_evictions\": 3", "\"slow_consumer_evictions\": \"3\"", "expected delivery_metrics.slow_consumer_evictions to be a number from 0 on, seen \"3\"")]
    [InlineData("\"slow_consumer_evictions\": 3", "\"slow_consumer_evictions\": -3", "expected delivery_metrics.slow_consumer_evictions to be a number from 0 on, seen -3")]
    [InlineData("\"delivery_metrics\": {", "\"metrics\": {", "expected delivery_metrics, seen nothing")]
    public void What_is_missing_or_odd_is_not_measured_and_told(string old, string seen, string problem)
    {
        var metrics = FanoutReader.Read(Early.Replace(old, seen, StringComparison.Ordinal));

        metrics.SlowConsumerEvictions.Should().BeNull();
        metrics.Problems.Should().Equal(problem);
    }

    [Theory]
    [InlineData("<!doctype html>", "expected JSON, seen <!doctype html>")]
    [InlineData("", "expected JSON, seen nothing")]
    [InlineData("[]", "expected the answer to be an object, seen []")]
    public void What_is_no_answer_of_the_runtime_is_told(string body, string problem)
    {
        var metrics = FanoutReader.Read(body);

        metrics.Problems.Should().Equal(problem);
        metrics.TotalPolls.Should().BeNull();
    }

    [Fact]
    public void A_window_of_another_shape_takes_all_windows_along()
    {
        var metrics = FanoutReader.Read(Early.Replace("\"topic\": \"run:1:events\"", "\"topic\": 7", StringComparison.Ordinal));

        metrics.Windows.Should().BeNull();
        metrics.Problems.Should().Equal("expected topic_windows[0].topic to be a text, seen 7");
    }

    [Fact]
    public void A_mutated_answer_is_read_or_told_and_nothing_else_happens() =>
        Gen.Select(Gen.Int[0, Late.Length - 1], Gen.Char[' ', '~']).List[1, 3].Sample(edits =>
        {
            var text = edits.Aggregate(Late, (now, edit) => now[..edit.Item1] + edit.Item2 + now[(edit.Item1 + 1)..]);
            return FanoutReader.Read(text).Problems.Count >= 0;
        });
}
