using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Tests.Reporting;

/// <summary>Evidence of a small run.</summary>
public static class Recorded
{
    public static IReadOnlyList<EvidenceItem> Items { get; } =
    [
        new("E01", "E01-issue-1858.json", new string('a', 64), Exchange(
            "curl -sS \"https://api.github.com/repos/OpenAgentsInc/openagents/issues/1858\" -H \"Authorization: "
                + "Bearer $GITHUB_TOKEN\" | jq .state",
            new HttpAnswer(
                200, new Dictionary<string, string> { ["content-type"] = "application/json" }, """{"number":1858,"state":"open"}"""))),
        new("E02", "E02-cargo-test.json", new string('b', 64), Exchange(
            "cargo test -p openagents-runtime-service server::tests::khala_topic_messages -- --nocapture",
            new NoAnswer(NoAnswerKind.TimedOut, "stopped after 600 s", "running 7 tests\n")) with
        {
            Duration = TimeSpan.FromSeconds(600),
            Substituted = "a recorded transcript of cargo test",
        }),
        new("E03", "E03-drift.json", new string('c', 64), Exchange(
            "apps/runtime/deploy/cloudrun/check-migration-drift.sh", new ProcessAnswer(0, "no drift\n", ""))),
    ];

    public static string IdOf(string question) => question switch
    {
        "GET issue 1858" => "E01",
        "cargo test" => "E02",
        _ => "E99",
    };

    public static Exchange Exchange(string command, Answer answer) =>
        new(command, command, Models.Instant, TimeSpan.FromMilliseconds(123), answer);
}
