using System.Collections.Immutable;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Rehearsal.Ledgers;
using RolloutSpecs.Rehearsal.Recordings;

namespace RolloutSpecs.Rehearsal.Catalogue;

/// <summary>Worlds in which the runtime's contract tests do not prove what they should.</summary>
internal static class ContractTestWorlds
{
    private const string Gate = "contract-tests";
    private const string Tests = "apps/runtime/src/server/tests.rs";
    private const string Fanout = "apps/runtime/src/fanout.rs";

    private const string Floor = "cursor < self.oldest_available_cursor()";
    private const string BrokenFloor = "cursor + 1 < self.oldest_available_cursor()";

    public static ImmutableArray<World> All { get; } =
    [
        new World("contract-test-fails", "The runtime serves a cursor below the replay floor instead of calling it stale.")
        {
            SourceEdits = [new(Fanout, Floor, BrokenFloor)],
            Cargo = CargoRecording.OneFails,
        }.TurnsRed(Gate, Verdict.Fail, "khala_topic_messages_returns_stale_cursor_when_replay_floor_is_missed"),
        new World("no-contract-test-ran", "The contract tests were renamed, so that the filter matches none and cargo exits 0.")
        {
            SourceEdits = [new(Tests, "fn khala_topic_messages_", "fn khala_stream_messages_")],
            Cargo = CargoRecording.NoneMatches,
        }.TurnsRed(Gate, Verdict.Fail, "0 tests"),
        new World("contract-test-ignored", "One contract test is ignored, and cargo exits 0.")
        {
            SourceEdits =
            [
                new(
                    Tests,
                    "#[test]\nfn khala_topic_messages_rate_limits_fast_pollers",
                    "#[test]\n#[ignore = \"flaky\"]\nfn khala_topic_messages_rate_limits_fast_pollers"),
            ],
            Cargo = CargoRecording.OneIgnored,
        }.TurnsRed(Gate, Verdict.Fail, "khala_topic_messages_rate_limits_fast_pollers"),
        new World("contract-tests-do-not-compile", "The contract tests call something that the runtime no longer has.")
        {
            SourceEdits = [new(Tests, "server.topic_messages(None,", "server.topic_frames(None,")],
            Cargo = CargoRecording.DoesNotCompile,
        }.TurnsRed(Gate, Verdict.Fail, "topic_frames"),
        new World("workspace-dirty", "The fix that lets a contract test pass lies in the workspace and is not committed.")
        {
            SourceEdits = [new(Fanout, Floor, BrokenFloor)],
            UncommittedEdits = [new(Fanout, BrokenFloor, Floor)],
        }.TurnsRed(Gate, Verdict.Undecided, "apps/runtime/src/fanout.rs differs"),
        new World("workspace-at-another-commit", "The workspace holds another commit than the runtime was built from.")
        {
            LedgerEdits = [new(WorldLedger.File, "rollback: runtime-00109-kfd }", "rollback: runtime-00109-kfd, build_sha: 1e4d7efd1b }")],
        }.TurnsRed(Gate, Verdict.Undecided, "the commit of the runtime's build, 1e4d7efd1b"),
    ];
}
