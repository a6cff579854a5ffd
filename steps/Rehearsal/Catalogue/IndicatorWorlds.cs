using System.Collections.Immutable;
using NodaTime;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Rehearsal.Synthetic;

namespace RolloutSpecs.Rehearsal.Catalogue;

/// <summary>Worlds in which an indicator is not what a stage may be left with, or looks so and is.</summary>
internal static class IndicatorWorlds
{
    public static ImmutableArray<World> All { get; } =
    [
        new World("auth-storm", "Subscriptions are refused with 401 and 403 for a part of each window.")
        {
            Store = StoreBehaviour.Healthy
                .With("auth_errors", null, (moment, usual) => moment.IsBetween(0.4, 0.8) ? 180 : usual)
                .With("canary_auth_errors", null, (moment, usual) => moment.IsBetween(0.4, 0.8) ? 1 : usual),
        }.TurnsRed("error-budget", Verdict.Fail, "401 and 403"),
        new World("flapping", "All subscriptions are refused for four minutes of each ten.")
        {
            Store = StoreBehaviour.Healthy
                .With("auth_errors", null, (moment, usual) => moment.Number % 10 < 4 ? 1800 : usual)
                .With("canary_auth_errors", null, (moment, usual) => moment.Number % 10 < 4 ? 4 : usual),
        }.TurnsRed("error-budget", Verdict.Fail, "over the whole window"),
        new World("stale-cursor-spike", "Cursors are answered with 410 far more often for a part of each window.")
        {
            Store = StoreBehaviour.Healthy
                .With("stale_cursors", null, (moment, usual) => moment.IsBetween(0.5, 0.9) ? 12 : usual)
                .With("canary_stale_cursors", null, (moment, usual) => moment.IsBetween(0.5, 0.9) ? 0.5 : usual),
        }.TurnsRed("error-budget", Verdict.Fail, "410"),
        new World("slow-replay-on-ios", "A replay takes ios eight times as long to bootstrap.")
        {
            Store = StoreBehaviour.Healthy.With("canary_bootstrap_seconds", "ios", (_, usual) => usual * 8),
        }.TurnsRed("replay", Verdict.Fail, "ios"),
        new World("slow-replay-at-the-end", "Replays take eight times as long in the last twenty-fifth of each window, "
            + "ten minutes at least.")
        {
            Store = StoreBehaviour.Healthy.With(
                "canary_bootstrap_seconds",
                null,
                (moment, usual) => moment.Part >= Math.Min(0.96, 1 - (Duration.FromMinutes(10) / moment.Length)) ? usual * 8 : usual),
        }.TurnsRed("replay", Verdict.Fail, "slice"),
        new World("reconnect-surge", "Clients reconnect more often halfway through each window, and go on doing so.")
        {
            Store = StoreBehaviour.Healthy
                .With("reconnects", null, (moment, usual) => moment.Part >= 0.5 ? 40 : usual)
                .With("canary_reconnects", null, (moment, usual) => moment.Part >= 0.5 ? 0.6 : usual),
        }.TurnsRed("reconnect", Verdict.Fail, "surge"),
        new World("storm-from-the-switch", "Clients reconnect more often from each stage's entry on, and go on doing so.")
        {
            Store = StoreBehaviour.Healthy
                .With("reconnects", null, (moment, usual) => usual + (12 * EntriesUpTo(moment)))
                .With("canary_reconnects", null, (moment, usual) => EntriesUpTo(moment) > 0 ? 0.6 : usual),
        }.TurnsRed("reconnect", Verdict.Fail, "before the entry"),
        new World("daily-cycle", "More clients are there by day than by night, and reconnect as often as ever.")
        {
            Store = StoreBehaviour.Healthy.With(
                "reconnects", null, (moment, _) => 40 * (1 + (0.3 * Math.Sin(2 * Math.PI * HourOf(moment) / 24)))),
        },
        new World("reconnect-blip", "Clients reconnect for a few minutes, and recover.")
        {
            Store = StoreBehaviour.Healthy
                .With("reconnects", null, (moment, usual) => IsBlip(moment) ? 70 : usual)
                .With("canary_reconnects", null, (moment, usual) => IsBlip(moment) ? 1 : usual),
        },
        new World("evictions-growing", "Slow consumers are evicted more and more often, and are still few.")
        {
            Store = StoreBehaviour.Healthy.With(
                "slow_consumer_evictions", null, (moment, _) => (moment.Length < Duration.FromHours(4) ? 0.5 : 0.3) * moment.Part),
        }.TurnsRed("slow-consumer", Verdict.Fail, "growth"),
        new World("evictions-flat-below-threshold", "Slow consumers are evicted at a steady and low rate.")
        {
            Store = StoreBehaviour.Healthy.With("slow_consumer_evictions", null, (_, _) => 0.15),
        },
        new World("duplicates-on-web", "A message reaches web twice.")
        {
            Store = StoreBehaviour.Healthy.With("canary_duplicates", "web", (moment, usual) => moment.IsBetween(0.5, 0.55) ? 1 : usual),
        }.TurnsRed("surface-ux", Verdict.Fail, "web"),
        new World("gap-on-desktop", "Messages that desktop missed do not come.")
        {
            Store = StoreBehaviour.Healthy.With("canary_missing_messages", "desktop", (moment, usual) => moment.Part >= 0.6 ? 3 : usual),
        }.TurnsRed("surface-ux", Verdict.Fail, "desktop"),
        new World("late-delivery", "Messages come late.")
        {
            Store = StoreBehaviour.Healthy.With("canary_delivery_seconds", null, (_, usual) => usual * 20),
        }.TurnsRed("surface-ux", Verdict.Fail, "delivery latency"),
    ];

    private static int EntriesUpTo(Moment moment) => Timeline.Entries.Count(entry => entry <= moment.At);

    private static double HourOf(Moment moment) => (moment.At - NodaConstants.UnixEpoch).TotalHours % 24;

    private static bool IsBlip(Moment moment) => moment.IsBetween(0.5, 0.5 + (Duration.FromMinutes(4) / moment.Length));
}
