using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates.Windows;

/// <summary>Where nobody stored the routes, Cloud Run's own date of them counts.</summary>
public class RoutesReadySpecs
{
    [Fact]
    public void A_transition_after_the_entry_moves_the_begin_and_says_how_to_answer_for_it()
    {
        var span = Of(Routed(Told.Ago(10))).Span!;

        span.From.Should().Be(Told.Ago(10));
        span.Because.Should().StartWith("the routes of runtime changed by Cloud Run's RoutesReady").And.Contain("route_changes");
    }

    [Fact]
    public void A_transition_before_the_entry_does_not() => Of(Routed(Told.Entered)).Span!.Moved.Should().BeNull();

    [Theory]
    [InlineData("runtime", 0, true)]
    [InlineData("runtime", 120, true)]
    [InlineData("runtime", -120, true)]
    [InlineData("runtime", 121, false)]
    [InlineData("runtime", -121, false)]
    [InlineData("khala", 0, false)]
    public void One_that_the_ledger_names_within_two_minutes_does_not_and_is_told(string service, int secondsLater, bool isExplained)
    {
        var change = new LedgerRouteChange(service, Told.Ago(10) + Duration.FromSeconds(secondsLater), "khala-oncall", "an annotation");

        var span = Of(Routed(Told.Ago(10)), change).Span!;

        span.From.Should().Be(isExplained ? Told.Entered : Told.Ago(10));
        span.Explained.Should().Equal(isExplained ? [change] : []);
    }

    [Fact]
    public void One_that_is_named_hides_no_other_services_transition() => Of(
            [.. Routed(Told.Ago(10)).Select(told => told.Name == "khala" ? told with { Service = Told.Service("khala", Told.Ago(20)) } : told)],
            new LedgerRouteChange("runtime", Told.Ago(10), "khala-oncall", "an annotation"))
        .Span!.From.Should().Be(Told.Ago(20));

    [Fact]
    public void An_entry_that_explains_nothing_is_not_told() =>
        Of(Routed(Told.Entered - Duration.FromMinutes(1)), new LedgerRouteChange("runtime", Told.Entered, "khala-oncall", "an annotation")).Span!.Explained.Should().BeEmpty();

    [Theory]
    [InlineData("""{"type":"RoutesReady","status":"Unknown","lastTransitionTime":"2026-11-18T14:00:00Z"}""", "a change of the routes of runtime is under way")]
    [InlineData("""{"type":"RoutesReady","status":"True"}""", "lastTransitionTime")]
    [InlineData("""{"type":"RoutesReady","status":"True","lastTransitionTime":"noon"}""", "lastTransitionTime")]
    [InlineData("""{"type":"Ready","status":"True"}""", "tells no condition RoutesReady")]
    [InlineData("""{"type":"RoutesReady","status":"True"},{"type":"RoutesReady","status":"True"}""", "tells no condition RoutesReady")]
    public void Without_a_date_and_without_stored_routes_it_is_undecided(string conditions, string says)
    {
        var answer = new ProcessAnswer(0, $$$"""{"status":{"conditions":[{{{conditions}}}],"traffic":[{"revisionName":"runtime-00109-kfd","percent":100}]}}""", "");

        var lacking = Of(Told.With(runtime => runtime with { Service = answer })).Lacking!;

        lacking.Verdict.Should().Be(Verdict.Undecided);
        lacking.Reason.Should().Contain(says);
    }

    [Theory]
    [InlineData("""{"type":"RoutesReady","status":"Unknown"}""", "a change of the routes of runtime is under way: Cloud Run's RoutesReady is Unknown", "wait until it is done, then run the gate again")]
    [InlineData(
        """{"type":"Ready","status":"True"}""",
        "expected to know since when runtime has its routes; the observer's store does not hold them from the window's begin on, and Cloud Run tells no condition RoutesReady",
        "let the observer run through the hold (dotnet run --project steps/Observer -- --stage N), which stores the routes each minute, then run the gate again")]
    public void What_is_to_be_done_about_it_is_told(string condition, string reason, string remediation)
    {
        var answer = new ProcessAnswer(0, $$$"""{"status":{"conditions":[{{{condition}}}],"traffic":[{"revisionName":"runtime-00109-kfd","percent":100}]}}""", "");

        Of(Told.With(runtime => runtime with { Service = answer })).Lacking!.Should().BeEquivalentTo(new { Reason = reason, Remediation = remediation });
    }

    private static List<ServiceAnswers> Routed(Instant at) => Told.With(runtime => runtime with { Service = Told.Service("runtime", at) });

    private static (StageSpan? Span, Judgement? Lacking) Of(IReadOnlyList<ServiceAnswers> told, params LedgerRouteChange[] answered) => RevisionWindow.Of(Told.Span, told, answered);
}
