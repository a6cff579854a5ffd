using System.Collections.Immutable;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Rehearsal.Ledgers;

namespace RolloutSpecs.Rehearsal.Catalogue;

/// <summary>Worlds in which a surface's source is not WS-only, or can't be looked at.</summary>
internal static class SurfaceWorlds
{
    private const string Gate = "ws-only";

    private const string Fallback =
        """
            /// Streams events where the socket is blocked.
            func stream(request: URLRequest) async throws {
                let (bytes, _) = try await URLSession.shared.bytes(for: request)
                for try await line in bytes.lines where line.hasPrefix("data:") {
                    lastApplied += 1
                }
            }

        """;

    public static ImmutableArray<World> All { get; } =
    [
        new World("fallback-lane-left", "The iOS client still streams over HTTP where its socket is blocked.")
        {
            SourceEdits =
            [
                new(
                    "apps/autopilot-ios/Autopilot/Khala/KhalaSocket.swift",
                    "    func follow(request:",
                    $"{Fallback}\n    func follow(request:"),
            ],
        }.TurnsRed(Gate, Verdict.Fail, "apps/autopilot-ios"),
        new World("surface-ref-missing", "The desktop's build was made from a branch that the repository does not have.")
        {
            LedgerEdits = [new(WorldLedger.File, "build: 0.0.1, ref: main", "build: 0.0.1, ref: release/desktop")],
        }.TurnsRed(Gate, Verdict.Undecided, "release/desktop"),
        new World("surface-source-missing", "The ledger looks for the web client in a folder that holds no file.")
        {
            LedgerEdits = [new(WorldLedger.File, "source: apps/openagents.com", "source: apps/web")],
        }.TurnsRed(Gate, Verdict.Undecided, "apps/web"),
    ];
}
