using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates;

public class WorkspaceGateSpecs
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";
    private static readonly string[] Surfaces = ["apps/autopilot-ios", "apps/openagents.com/"];
    private static readonly WorkspaceState Clean = new(
        new ProcessAnswer(0, $"{Commit}\n\n", ""), new ProcessAnswer(0, "", ""), new ProcessAnswer(0, $"{Commit}:apps/runtime/Cargo.toml\n", ""));

    [Theory]
    [InlineData(null, Verdict.Pass)]
    [InlineData("0123456", Verdict.Pass)]
    [InlineData("0123456789ABCDEF", Verdict.Pass)]
    [InlineData(Commit, Verdict.Pass)]
    [InlineData("1123456", Verdict.Undecided)]
    [InlineData("1123456789abcdef0123456789abcdef01234567", Verdict.Undecided)]
    public void The_commit_is_the_builds_where_the_ledger_names_that(string? build, Verdict verdict) =>
        Judge(Clean, build).Verdict.Should().Be(verdict);

    [Theory]
    [InlineData("")]
    [InlineData(" M Cargo.lock\n")]
    [InlineData("?? apps/runtime/Cargo.lock\n?? target/\n?? apps/runtime/target/\n")]
    [InlineData("?? notes.txt\n?? apps/other/\n?? apps/runtimes/x.rs\n")]
    [InlineData("?? \"some notes.txt\"\n")]
    public void What_changes_neither_package_nor_surface_is_let_be(string status)
    {
        Judge(With(status)).Should().BeEquivalentTo(new { Verdict = Verdict.Pass });
        Judge(With(status)).Reason.Should().Be("the workspace is at commit 0123456789ab and clean, Cargo.lock and target/ left aside");
    }

    [Theory]
    [InlineData(" M README.md\n", "README.md differs")]
    [InlineData("A  apps/other/new.rs\n", "apps/other/new.rs differs")]
    [InlineData(" D target/kept.txt\n", "target/kept.txt differs")]
    [InlineData("R  Cargo.lock -> Cargo.toml\n", "Cargo.lock -> Cargo.toml differs")]
    [InlineData("?? apps/runtime/src/extra.rs\n", "apps/runtime/src/extra.rs is not tracked")]
    [InlineData("?? \"apps/runtime/src/an extra.rs\"\n", "apps/runtime/src/an extra.rs is not tracked")]
    [InlineData("?? apps/runtime/src/target/\n", "apps/runtime/src/target/ is not tracked")]
    [InlineData("?? apps/autopilot-ios/Stream.swift\n", "apps/autopilot-ios/Stream.swift is not tracked")]
    [InlineData("?? apps/openagents.com/stream.ts\n", "apps/openagents.com/stream.ts is not tracked")]
    [InlineData("?? apps/\n", "apps/ is not tracked")]
    [InlineData("?? \"apps/\\\"odd\\\".rs\"\n", "is not tracked")]
    public void A_workspace_that_holds_something_else_is_undecided(string status, string says)
    {
        Judge(With(status)).Verdict.Should().Be(Verdict.Undecided);
        Judge(With(status)).Reason.Should().Contain(says);
    }

    [Fact]
    public void A_workspace_below_the_repositorys_root_names_its_sources_from_itself()
    {
        var below = With("?? rust/apps/autopilot-ios/Stream.swift\n") with { Head = new ProcessAnswer(0, $"{Commit}\nrust/\n", "") };

        Judge(below).Reason.Should().Contain("rust/apps/autopilot-ios/Stream.swift is not tracked");
    }

    [Fact]
    public void Where_no_manifest_names_the_package_every_untracked_file_counts() =>
        Judge(With("?? notes.txt\n") with { Manifests = new ProcessAnswer(1, "", "") }).Verdict.Should().Be(Verdict.Undecided);

    public static TheoryData<WorkspaceState> NotKnown =>
    [
        Clean with { Head = new ProcessAnswer(128, "", "fatal: not a git repository") },
        Clean with { Head = new ProcessAnswer(0, "main\n", "") },
        Clean with { Head = new NoAnswer(NoAnswerKind.NotStarted, "git is not installed") },
        Clean with { Status = new ProcessAnswer(0, "", "warning: could not open directory") },
        Clean with { Status = new ProcessAnswer(0, "odd\n", "") },
        Clean with { Status = new NoAnswer(NoAnswerKind.TimedOut, "not ended within 30 s") },
        Clean with { Manifests = new ProcessAnswer(128, "", "fatal: bad") },
        Clean with { Manifests = new NoAnswer(NoAnswerKind.NotRecorded, "x") },
    ];

    [Theory]
    [MemberData(nameof(NotKnown))]
    public void What_git_does_not_plainly_tell_is_undecided(WorkspaceState state) => Judge(state).Verdict.Should().Be(Verdict.Undecided);

    [Fact]
    public void Its_words_are_as_approved() => Words.AreApproved(
        "workspace",
        [
            Judge(Clean),
            Judge(Clean, "0123456"),
            Judge(Clean, "1123456"),
            .. NotKnown.Select(row => Judge(row.Data)),
            Judge(Clean with { Head = new TextAnswer("x") }),
            Judge(With(" M a\n M b\n M c\n")),
            Judge(With(" M a\n M b\n M c\n?? apps/\n")),
        ]);

    private static WorkspaceState With(string status) => Clean with { Status = new ProcessAnswer(0, status, "") };

    private static Judgement Judge(WorkspaceState state, string? build = null) => WorkspaceGate.Judge(state, "openagents-runtime-service", Surfaces, build);
}
