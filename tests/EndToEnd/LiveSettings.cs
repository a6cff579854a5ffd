using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using RolloutSpecs.Rehearsal;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>The settings of a live run against an embedded world.</summary>
internal static partial class LiveSettings
{
    /// <summary>A healthy world, at its own instant or another, whose servers date their answers by the real clock, as a live run demands.</summary>
    public static Task<EmbeddedWorld> StartAsync(DateTimeOffset? instant = null) =>
        EmbeddedWorld.StartAsync(Worlds.Healthy, instant ?? Worlds.Healthy.Instant, TestContext.Current.CancellationToken, TimeProvider.System);

    public static (string, string?)[] Of(EmbeddedWorld world, GateFolder gate, bool waived)
    {
        var ledger = File.ReadAllText(world.Settings["ROLLOUT_LEDGER"]);
        return
        [
            .. world.Settings.Select(setting => (setting.Key, (string?)setting.Value)),
            ("CARGO", Cargo(world, gate)),
            ("ROLLOUT_ENVIRONMENT", "live"),
            ("ROLLOUT_OWNER", "khala-release"),
            ("ROLLOUT_STATUS_DIR", gate.Status),
            ("ROLLOUT_LEDGER", waived
                ? gate.File("waived.yaml", ledger.Replace("checks:\n", "checks:\n  sync_tables: { waived: true, by: khala-oncall, reason: \"no replica\" }\n", StringComparison.Ordinal))
                : world.Settings["ROLLOUT_LEDGER"]),
        ];
    }

    /// <summary>The same with stage 1 entered at this instant and no other entry: what a live preflight that has just ended allowed.</summary>
    public static (string, string?)[] EnteringNow(EmbeddedWorld world, GateFolder gate)
    {
        var entry = $"  - {{ stage: 1, entered_at: {InstantPattern.General.Format(SystemClock.Instance.GetCurrentInstant())}, cohort: internal, percent: 0, by: khala-oncall }}\n";
        var ledger = gate.File("entering.yaml", StageEntries().Replace(File.ReadAllText(world.Settings["ROLLOUT_LEDGER"]), $"stages:\n{entry}"));
        return [.. Of(world, gate, waived: true), ("ROLLOUT_LEDGER", ledger)];
    }

    // Says what cargo says of this world's workspace: CargoRecordingTests hold it against the real one.
    private static string Cargo(EmbeddedWorld world, GateFolder gate)
    {
        var said = world.Transcripts.Values.Single();
        return gate.Executable("cargo", $"cat '{gate.File("cargo.out", said.Output)}'\ncat '{gate.File("cargo.err", said.Error)}' >&2\nexit {said.ExitCode}");
    }

    [GeneratedRegex(@"^stages:\n(  - .*\n)+", RegexOptions.Multiline | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex StageEntries();
}
