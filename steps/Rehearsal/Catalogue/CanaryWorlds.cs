using System.Collections.Immutable;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Rehearsal.Lane;
using RolloutSpecs.Rehearsal.Ledgers;
using RolloutSpecs.Rehearsal.Runtime;
using RolloutSpecs.Rehearsal.Synthetic;
using RolloutSpecs.Rehearsal.Workspaces;

namespace RolloutSpecs.Rehearsal.Catalogue;

/// <summary>Worlds in which what a client sends decides whether it is let in.</summary>
internal static class CanaryWorlds
{
    private static readonly LaneBehaviour OtherPages = LaneBehaviour.Healthy with { AllowedOrigins = ["https://other.example"] };

    private static readonly ImmutableArray<TextEdit> FiveMinutes =
        [new(WorldLedger.File, "time_zone:", "websocket_timeout: 300s\ntime_zone:")];

    private static readonly ImmutableArray<string> OfCanary =
    [
        "canary_requests", "canary_auth_errors", "canary_stale_cursors", "canary_reconnects", "canary_messages", "canary_duplicates",
        "canary_missing_messages", "canary_replay_lag_events", "canary_bootstrap_seconds", "canary_delivery_seconds",
        "canary_clock_skew_seconds",
    ];

    public static ImmutableArray<World> All { get; } =
    [
        new World("long-hold", "Cloud Run cuts each WebSocket after 5 minutes, and a sync token is taken for 300 s.")
        {
            Runtime = RuntimeBehaviour.Healthy with { Lane = Cutting(LaneBehaviour.Healthy) },
            LedgerEdits = FiveMinutes,
            Tokens = SyncTokens.Minted,
        },
        new World("long-hold-refused-on-web", "The same, and the runtime lets in no page of openagents.com for a part of each window.")
        {
            Store = RefusedByOrigin(StoreBehaviour.Healthy),
            Runtime = RuntimeBehaviour.Healthy with { Lane = Cutting(OtherPages) },
            LedgerEdits = FiveMinutes,
            Tokens = SyncTokens.Minted,
        }.TurnsRed("error-budget", Verdict.Fail, "403 origin_not_allowed"),
        new World("origin-refused-on-web", "The runtime lets in no page of openagents.com for a part of each window.")
        {
            Store = RefusedByOrigin(StoreBehaviour.Healthy),
            Runtime = RuntimeBehaviour.Healthy with { Lane = OtherPages },
        }.TurnsRed("error-budget", Verdict.Fail, "403 origin_not_allowed"),
        new World("token-grew-old", "The observer's own sync tokens are older than the runtime takes, for a part of each window.")
        {
            Store = StoreBehaviour.Healthy with
            {
                Silences =
                [
                    new(OfCanary, moment => moment.IsBetween(0.4, 0.7), "expected a token that the runtime still takes, "
                        + "seen 401 token_too_old: the observer's own token, that of SYNC_TOKEN_WEB, is too old")
                    {
                        Source = "canary web",
                    },
                ],
            },
        }.TurnsRed(["error-budget", "replay", "reconnect", "surface-ux"], Verdict.Undecided, "401 token_too_old"),
        new World("observer-without-origin", "The observer's web client sends no origin, as no browser does.")
        {
            Store = StoreBehaviour.Healthy with
            {
                Observer = StoreBehaviour.Healthy.Observer with
                {
                    Origins = SentOrigin.Text(
                        SentOrigin.Read(StoreBehaviour.Healthy.Observer.Origins)!.Select(sent => sent with { Origin = "" })),
                },
            },
        }.TurnsRed("error-budget", Verdict.Undecided, "it sent none"),
    ];

    private static LaneBehaviour Cutting(LaneBehaviour lane) => lane with { SocketLife = TimeSpan.FromMinutes(5) };

    private static StoreBehaviour RefusedByOrigin(StoreBehaviour store) => store.With(
        "canary_auth_errors", "web", (moment, usual) => moment.IsBetween(0.4, 0.8) ? 1 : usual) with
    {
        Refusals = [("web", 403, "origin_not_allowed", moment => moment.IsBetween(0.4, 0.8))],
    };
}
