using CsCheck;
using NodaTime;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Routes;
using RolloutSpecs.Gates.Windows;

namespace RolloutSpecs.Tests.Gates.Windows;

/// <summary>Where an observer stored the routes, what it saw counts.</summary>
public class StoredRoutesSpecs
{
    private const string Current = "runtime-00110-qrs";
    private const string Other = "runtime-00109-kfd";
    private static readonly RouteMap Usual = Told.Routes(0, "runtime", ("canary", Current));

    [Fact]
    public void Routes_that_stayed_outdo_Cloud_Runs_date_which_can_move_for_other_reasons() =>
        Begin(Told.Stored((Told.Ago(70), Told.Ago(1), Usual))).Should().Be(Told.Entered);

    [Fact]
    public void Nor_must_Cloud_Run_then_tell_a_date() => RevisionWindow.Of(
            Told.Span, Told.With(runtime => runtime with
            {
                Service = Told.Service(
                "runtime", Told.Ago(3), "Unknown"),
                Stored = Told.Stored((Told.Ago(70), Told.Ago(1), Usual))
            }), [])
        .Span!.From.Should().Be(Told.Entered);

    public static TheoryData<string, RouteMap, RouteMap, bool> Changes => new()
    {
        { "another percent", Told.Routes(5, "runtime", ("canary", Current)), Usual, true },
        { "the tag lost", Told.Routes(0, "runtime", ("canary", Current), ("internal", Current)), Usual, true },
        { "the tag led to another", Told.Routes(0, "runtime", ("canary", Current), ("internal", Current)), Told.Routes(
            0, "runtime", ("canary", Current), ("internal", Other)), true },
        { "a tag at last", Told.Routes(0, "runtime", ("old", Other)), Usual, true },
        { "a tag more", Usual, Told.Routes(0, "runtime", ("canary", Current), ("load", Current)), false },
        { "another's tag lost", Told.Routes(0, "runtime", ("canary", Current), ("old", Other)), Usual, false },
        { "nothing", Usual, Usual, false },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_that_was_seen_begins_the_window(string what, RouteMap before, RouteMap after, bool isChange) => Begin(
            Told.Stored((Told.Ago(70), Told.Ago(21), before), (Told.Ago(20), Told.Ago(1), after)), routes: after)
        .Should().Be(isChange ? Told.Ago(20) : Told.Entered, what);

    [Fact]
    public void A_change_that_was_seen_is_not_for_the_ledger_to_explain()
    {
        var stored = Told.Stored(
            (Told.Ago(70), Told.Ago(21), Told.Routes(5, "runtime", ("canary", Current))), (Told.Ago(20), Told.Ago(1), Usual));

        var span = RevisionWindow.Of(Told.Span, Told.With(runtime => runtime with { Stored = stored }), [new LedgerRouteChange(
            "runtime", Told.Ago(20), "khala-oncall", "nothing")]).Span!;

        span.From.Should().Be(Told.Ago(20));
        span.Because.Should().Be($"the routes of runtime changed (95 % on {Other}, 5 % on {Current} became 100 % on {Other})");
    }

    [Fact]
    public void A_change_since_the_last_look_begins_the_window_now() =>
        Begin(Told.Stored((Told.Ago(70), Told.Ago(1), Told.Routes(5, "runtime", ("canary", Current))))).Should().Be(Told.Now);

    [Fact]
    public void A_tag_that_was_lost_and_came_back_begins_the_window_when_it_was_back() => Begin(
            Told.Stored(
                (Told.Ago(70), Told.Ago(50), Usual),
                (Told.Ago(49), Told.Ago(11), Told.Routes(0, "runtime")),
                (Told.Ago(10), Told.Ago(1), Usual)))
        .Should().Be(Told.Ago(10));

    [Fact]
    public void A_change_before_the_entry_is_none_of_this_window() => Begin(
            Told.Stored((Told.Ago(70), Told.Ago(67), Told.Routes(5, "runtime", ("canary", Current))), (Told.Ago(66), Told.Ago(1), Usual)))
        .Should().Be(Told.Entered);

    public static TheoryData<string, List<RouteRun>> Holes => new()
    {
        { "no store", [] },
        { "begun late", Told.Stored((Told.Ago(59), Told.Ago(1), Usual)) },
        { "ended early", Told.Stored((Told.Ago(70), Told.Ago(5.1), Usual)) },
        { "ended before the window", Told.Stored((Told.Ago(80), Told.Ago(66), Usual)) },
        { "a hole", Told.Stored((Told.Ago(70), Told.Ago(40), Usual), (Told.Ago(34), Told.Ago(1), Usual)) },
        { "a hole among the same", [new RouteRun(Told.Ago(70), Told.Ago(1), Duration.FromMinutes(6), Usual)] },
        { "problems", Told.Stored(
            (Told.Ago(70), Told.Ago(40), Usual),
            (Told.Ago(39), Told.Ago(33), RouteMap.Unknown("signed out")),
            (Told.Ago(32), Told.Ago(1), Usual)) },
        { "only problems", Told.Stored((Told.Ago(70), Told.Ago(1), RouteMap.Unknown("signed out"))) },
    };

    [Theory]
    [MemberData(nameof(Holes))]
    public void Where_a_change_could_have_been_missed_Cloud_Runs_date_counts(string what, List<RouteRun> stored) =>
        Begin(stored).Should().Be(Told.Ago(3), what);

    [Fact]
    public void A_hole_of_five_minutes_is_none() =>
        Begin(Told.Stored((Told.Ago(60), Told.Ago(40), Usual), (Told.Ago(35), Told.Ago(5), Usual))).Should().Be(Told.Entered);

    [Fact]
    public void A_hole_before_the_begin_is_none_of_the_windows() => Begin(
            Told.Stored((Told.Ago(64), Told.Ago(50), Told.Routes(5, "runtime", ("canary", Current))), (Told.Ago(30), Told.Ago(1), Usual)))
        .Should().Be(Told.Ago(30));

    [Fact]
    public void Another_services_stored_routes_are_not_this_ones() => RevisionWindow.Of(
            Told.Span,
            [
                .. Told.With(runtime => runtime with { Stored = Told.Stored((Told.Ago(70), Told.Ago(1), Usual)) })
                    .Select(told => told.Name == "khala" ? told with { Service = Told.Service("khala", Told.Ago(4)) } : told),
            ],
            [])
        .Span!.From.Should().Be(Told.Ago(4));

    [Fact]
    public void No_more_that_is_told_ever_begins_a_window_earlier() =>
        Gen.Select(Gen.Int[0, 70].List[0, 8], Gen.Int[0, 120], Gen.Int[0, 120]).Sample((minutes, created, routed) =>
        {
            var bounds = minutes.Distinct().OrderDescending().ToList();
            var stored = bounds.Zip(bounds.Skip(1)).Select((pair, index) => new RouteRun(
                Told.Ago(pair.First),
                Told.Ago(pair.Second + 0.5),
                Duration.FromMinutes(1),
                index % 2 == 0 ? Usual : Told.Routes(5, "runtime", ("canary", Current)))).ToList();
            var told = Told.With(runtime => runtime with
            {
                Current = Told.Revision("runtime", Told.Ago(created)),
                Service = Told.Service("runtime", Told.Ago(routed)),
                Stored = stored,
            });

            var span = RevisionWindow.Of(Told.Span, told, []).Span!;

            span.From.Should().BeGreaterThanOrEqualTo(Instant.Max(Told.Entered, Told.Ago(created)));
            span.To.Should().Be(Told.Now);
            stored.Zip(stored.Skip(1)).All(pair => pair.First.Routes == pair.Second.Routes || span.From >= pair.Second.First)
                .Should().BeTrue();
        });

    private static Instant Begin(List<RouteRun> stored, RouteMap? routes = null) => RevisionWindow.Of(
            Told.Span,
            Told.With(runtime => runtime with { Service = Told.Service("runtime", Told.Ago(3), routes: routes ?? Usual), Stored = stored }),
            [])
        .Span!.From;
}
