using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using RolloutSpecs.Gates;
using RolloutSpecs.Tests.Gates.Kpi;

namespace RolloutSpecs.Tests.Gates.Objectives;

/// <summary>How decision.json holds what was measured.</summary>
public class MeasurementJsonSpecs
{
    private static readonly string[] Members =
    [
        "indicator", "surface", "population", "source", "objective",
        "worst", "worstAt", "last", "unit", "margin", "from", "to", "samples", "expected", "verdict",
    ];

    [Fact]
    public void A_measurement_is_one_flat_object_and_its_bounds_come_last() =>
        Measurement(Written())!.AsObject().Select(member => member.Key).Should().Equal([.. Members, "bounds"]);

    [Fact]
    public void A_bound_is_numbers_with_a_unit_and_a_direction() => Measurement(Written())!["bounds"]![0]!.ToJsonString().Should().Be(
        """{"of":"peak","direction":"at-most","bound":20,"unit":"events in 60 minutes","value":3,"margin":17}""");

    [Fact]
    public void What_was_written_is_read()
    {
        var text = Written();

        DecisionJson.Write(DecisionJson.Read(text)).Should().Be(text);
    }

    [Fact]
    public void A_record_of_before_the_bounds_is_read()
    {
        var old = JsonNode.Parse(Written())!;
        Measurement(old)!.AsObject().Remove("bounds");

        var read = DecisionJson.Read(old.ToJsonString()).Stages[0].Gates[0].Scenarios[0].Measurements![0];

        read.Objective.Bounds.Should().BeEmpty();
        read.Values.Peak.Should().Be(3);
    }

    [Fact]
    public void A_record_that_lacks_another_member_is_refused() => Members.Should().AllSatisfy(member =>
    {
        var broken = JsonNode.Parse(Written())!;
        Measurement(broken)!.AsObject().Remove(member);

        FluentActions.Invoking(() => DecisionJson.Read(broken.ToJsonString())).Should().Throw<JsonException>(member);
    });

    private static JsonNode? Measurement(string text) => Measurement(JsonNode.Parse(text)!);

    private static JsonNode? Measurement(JsonNode decision) => decision["stages"]![0]!["gates"]![0]!["scenarios"]![0]!["measurements"]![0];

    private static string Written()
    {
        var judged = Judged.Evictions(Made.Input([Made.Counter("evictions", minute => minute == 30 ? 3 : 0)]), 20, Duration.FromHours(1));
        var wanted = new RunbookCase("id", new StageExit(2), "slow-consumer", "Evictions stay below the threshold", ["3.4"], "here");
        var run = new RunCircumstances("OA-RUST-048", RunCircumstances.Rehearsal, "healthy", false, "khala", DateTimeOffset.UnixEpoch);
        return DecisionJson.Write(DecisionMaker.Decide(run, [wanted], [new CaseResult(wanted, judged, [])], _ => null));
    }
}
