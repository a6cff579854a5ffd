using RolloutSpecs.Gates.Analysis;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Tests.Gates.Kpi;

public class ProvenanceJudgementSpecs
{
    private static readonly Uri Address = new("https://internal---runtime.a.run.example");
    private static readonly Provenance Own = new("live", "OA-RUST-048", "internal---runtime.a.run.example", "runtime-00110-qrs");

    [Fact]
    public void What_is_rolled_out_lacks_nothing() => Lacking(Own, Own).Should().BeNull();

    [Fact]
    public void Another_environment_rollout_revision_or_host_is_undecided_also_in_one_session_alone()
    {
        Undecided(Lacking(Own with { Environment = "rehearsal" }), "its environment is live; it says rehearsal");
        Undecided(Lacking(Own with { Rollout = "OA-RUST-047" }), "its rollout is OA-RUST-048; it says OA-RUST-047");
        Undecided(
            Lacking(Own, Own with { Revision = "runtime-00109-kfd" }), "its revision is runtime-00110-qrs; it says runtime-00109-kfd");
        Undecided(
            Lacking(Own with { Host = "runtime.a.run.example" }, Own),
            "its host is internal---runtime.a.run.example; it says runtime.a.run.example");
    }

    [Fact]
    public void What_is_left_empty_is_undecided()
    {
        Undecided(Lacking(Own with { Host = "" }), "it says none");
        Undecided(Lacking(Own with { Revision = "" }), "it says none");
        Undecided(Lacking(Own with { Rollout = "" }), "it says none");
    }

    [Fact]
    public void Nobody_who_says_anything_is_undecided()
    {
        Undecided(Lacking(), "nobody says so");
        Undecided(
            Of(ObserversTold.Nothing(new NotObserved("made by an older observer", "observe into a new store"))),
            "made by an older observer");
    }

    [Fact]
    public void What_was_observed_before_anybody_said_of_what_it_is_is_undecided()
    {
        Of(new ObserversTold([Own]) { Since = Made.Window.From + Made.Coverage.LongestGap }).Should().BeNull();
        Undecided(Of(new ObserversTold([Own]) { Since = Made.Window.To }), "the first that says so began at");
    }

    [Fact]
    public void Two_addresses_in_one_window_are_undecided_though_both_lead_to_the_revision() => Undecided(
        ProvenanceJudgement.Lacking(
            new ObserversTold([Own, Own with { Host = "canary---runtime.a.run.example" }]),
            "live",
            Ledgers.With(),
            [Address, new Uri("https://canary---runtime.a.run.example")],
            Made.Window,
            Made.Coverage),
        "one host throughout");

    [Fact]
    public void What_is_said_for_a_part_of_the_window_is_not_known_of_the_rest()
    {
        var said = Made.Gauge("observer_info", _ => 1, IndicatorRole.Identity);

        Of(new ObserversTold([Own]) { Said = said }).Should().BeNull();
        Undecided(Of(new ObserversTold([Own]) { Said = said.Only(minute => minute is < 30 or > 50) }), "a test tells none for 22 minutes");
    }

    [Fact]
    public void After_a_traffic_rollback_the_public_address_must_have_been_asked_and_before_it_never()
    {
        var at = Made.Begin;
        var told = Own with { Revision = Provenance.WhicheverServes, Host = "runtime.a.run.example" };
        var rolledBack = Ledgers.With(rollbacks: [new LedgerRollback(
            at, RollbackKind.Policy, "r"), new LedgerRollback(at + Made.Interval, RollbackKind.Traffic, "r")]);
        var policy = Ledgers.With(rollbacks: [new LedgerRollback(
            at + Made.Interval, RollbackKind.Policy, "r"), new LedgerRollback(at, RollbackKind.Traffic, "r")]);

        Undecided(After(Own, rolledBack), "asked runtime-00110-qrs at internal---runtime.a.run.example");
        After(told, rolledBack).Should().BeNull();
        After(Own, policy).Should().BeNull();
        Undecided(After(told with { Rollout = "OA-RUST-047" }, rolledBack), "OA-RUST-047");
        Undecided(Lacking(told), "its revision is runtime-00110-qrs; it says public");
    }

    [Fact]
    public void A_pass_on_what_is_not_known_to_be_rolled_out_is_none_and_a_fail_remains_one()
    {
        var unknown = Lacking(Own with { Rollout = "OA-RUST-047" });

        Judgement.Pass("few").Of(unknown).Should().Be(unknown);
        Judgement.Pass("few").Of(null).Verdict.Should().Be(Verdict.Pass);
        Judgement.Undecided("no data", "wait").Of(unknown).Reason.Should().Be("no data");
        Judgement.Fail("many", "act").Of(unknown)
            .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Fail && judged.Reason.Contains("OA-RUST-047"));
    }

    private static Judgement? Lacking(params Provenance[] observers) => Of(new ObserversTold(observers));

    private static Judgement? Of(ObserversTold told) =>
        ProvenanceJudgement.Lacking(told, "live", Ledgers.With(), [Address], Made.Window, Made.Coverage);

    private static Judgement? After(Provenance observer, RolloutLedger ledger) =>
        ProvenanceJudgement.Lacking(new ObserversTold([observer]), "live", ledger, null, Made.Window, Made.Coverage);

    private static void Undecided(Judgement? judged, string says)
    {
        judged!.Verdict.Should().Be(Verdict.Undecided);
        judged.Reason.Should().Contain(says);
        judged.Remediation.Should().NotBeEmpty();
    }
}
