using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Runbook.WsOnly;

namespace RolloutSpecs.Tests.Gates;

public class WsOnlyGateSpecs
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";
    private const string Other = "fedcba9876543210fedcba9876543210fedcba98";
    private static readonly ProcessAnswer Absent = new(1, "", "");
    private static readonly LedgerSurface Entry =
        new("autopilot-ios", "3", "main", "apps/autopilot-ios", ["URLSession.shared.bytes"], "run:019c:events");
    private static readonly SourceSearch Clean = new(
        new SourceRef("main", Is(Commit), Absent),
        new ProcessAnswer(0, "100644 blob aaaa\tapps/autopilot-ios/A.swift\n", ""),
        new ProcessAnswer(1, "", ""))
    {
        Pointers = new ProcessAnswer(1, "", ""),
    };

    [Fact]
    public void A_source_without_markers_passes_and_says_what_the_ledger_declares()
    {
        var judgement = WsOnlyGate.Judge("ios", Entry, Clean);

        judgement.Verdict.Should().Be(Verdict.Pass);
        judgement.Reason
            .Should().Contain("apps/autopilot-ios: source at commit 0123456789ab")
            .And.Contain("deployment of build 3 as the ledger declares");
    }

    [Theory]
    [InlineData("main", "refs/remotes/origin/main")]
    [InlineData("release/1", "refs/remotes/origin/release/1")]
    [InlineData("refs/heads/main", "refs/remotes/origin/main")]
    [InlineData("HEAD", null)]
    [InlineData(Commit, null)]
    public void A_branch_is_also_origins_and_a_commit_is_not(string name, string? fetched) =>
        SourceRef.FetchedName(name).Should().Be(fetched);

    [Fact]
    public void A_branch_that_only_origin_has_is_searched_and_said_to_be_origins() =>
        WsOnlyGate.Judge("ios", Entry, Clean with { Ref = new("main", Absent, Is(Commit)) }).Should().BeEquivalentTo(new
        {
            Verdict = Verdict.Pass,
            Reason = "none of the fallback markers (URLSession.shared.bytes) is in the 1 files of apps/autopilot-ios: source at commit "
                + "0123456789ab (refs/remotes/origin/main, since there is no main here); deployment of build 3 as the ledger declares",
        });

    [Fact]
    public void A_marker_fails_with_file_and_line()
    {
        var judgement = WsOnlyGate.Judge("ios", Entry, Clean with
        {
            Markers = new ProcessAnswer(0, $"{Commit}:apps/autopilot-ios/A.swift:12:  URLSession.shared.bytes(from: url)\n", ""),
        });

        judgement.Verdict.Should().Be(Verdict.Fail);
        judgement.Reason.Should().EndWith("found apps/autopilot-ios/A.swift:12:  URLSession.shared.bytes(from: url)");
    }

    public static TheoryData<SourceSearch, string> NotKnown => new()
    {
        { Clean with { Ref = new("main", Absent, Absent) }, "there is neither main nor refs/remotes/origin/main" },
        { Clean with { Ref = new(Commit, Absent, null) }, $"there is no {Commit}" },
        {
            Clean with { Ref = new("main", Is(Commit), Is(Other)) },
            "main is 0123456789ab here and fedcba987654 at refs/remotes/origin/main"
        },
        {
            Clean with { Ref = new("main", new ProcessAnswer(128, "", "fatal: not a git repository"), Is(Commit)) },
            "not a git repository"
        },
        { Clean with { Ref = new("main", Is(Commit), new ProcessAnswer(128, "", "fatal: bad config")) }, "bad config" },
        { Clean with { Ref = new("main", Is(Commit), null) }, "was not asked" },
        { Clean with { Ref = new("main", new ProcessAnswer(0, "", ""), Is(Commit)) }, "git ended with 0" },
        {
            Clean with { Ref = new("main", new ProcessAnswer(0, Commit, "warning: refname 'main' is ambiguous."), Is(Commit)) },
            "refname 'main' is ambiguous"
        },
        {
            Clean with { Ref = new("main", new NoAnswer(NoAnswerKind.NotStarted, "git is not installed"), Is(Commit)) },
            "git is not installed"
        },
        { Clean with { Files = new ProcessAnswer(0, "", "") }, "there is no file" },
        { Clean with { Files = new ProcessAnswer(128, "", "fatal: x") }, "fatal: x" },
        { Clean with { Files = null }, "was not asked" },
        { Clean with { Files = new ProcessAnswer(0, "160000 commit aaaa\tapps/autopilot-ios/core\n", "") }, "submodule" },
        { Clean with { Files = new ProcessAnswer(0, "120000 blob aaaa\tapps/autopilot-ios\n", "") }, "symbolic link" },
        {
            Clean with { Files = new ProcessAnswer(0, "100644 blob aaaa\tapps/autopilot-ios/A.swift\n", "error: bad object") },
            "git ended with 0"
        },
        { Clean with { Markers = new ProcessAnswer(1, "", "error: unable to read 2e9c") }, "unable to read 2e9c" },
        { Clean with { Markers = new ProcessAnswer(2, "", "fatal: bad") }, "fatal: bad" },
        { Clean with { Markers = new ProcessAnswer(1, "noise", "") }, "git ended with 1" },
        { Clean with { Markers = new NoAnswer(NoAnswerKind.TimedOut, "not ended within 30 s") }, "not ended within 30 s" },
        { Clean with { Markers = null }, "was not asked" },
        { Clean with { Pointers = Pointers("A.swift", 1) }, "apps/autopilot-ios/A.swift is a Git LFS pointer" },
        { Clean with { Pointers = new ProcessAnswer(2, "", "fatal: bad") }, "expected to look for Git LFS pointers" },
        { Clean with { Pointers = new ProcessAnswer(0, "", "error: unable to read 2e9c") }, "unable to read 2e9c" },
        { Clean with { Pointers = new NoAnswer(NoAnswerKind.TimedOut, "not ended within 30 s") }, "not ended within 30 s" },
        { Clean with { Pointers = null }, "was not asked" },
    };

    [Theory]
    [MemberData(nameof(NotKnown))]
    public void What_git_does_not_plainly_tell_is_undecided(SourceSearch search, string says)
    {
        var judgement = WsOnlyGate.Judge("ios", Entry, search);

        judgement.Verdict.Should().Be(Verdict.Undecided);
        judgement.Reason.Should().Contain(says);
    }

    [Fact]
    public void A_text_that_speaks_of_pointers_is_none() =>
        WsOnlyGate.Judge("ios", Entry, Clean with { Pointers = Pointers("README.md", 7) }).Verdict.Should().Be(Verdict.Pass);

    [Fact]
    public void A_marker_fails_also_where_there_are_pointers() => WsOnlyGate.Judge("ios", Entry, Clean with
    {
        Markers = new ProcessAnswer(0, $"{Commit}:apps/autopilot-ios/A.swift:12:  URLSession.shared.bytes(from: url)\n", ""),
        Pointers = Pointers("B.swift", 1),
    }).Verdict.Should().Be(Verdict.Fail);

    [Fact]
    public void An_entry_that_lacks_a_part_fails_and_names_it()
    {
        WsOnlyGate.JudgeEntry("ios", Entry).Should().BeNull();
        WsOnlyGate.JudgeEntry("ios", null)!.Reason
            .Should().Contain("surfaces.ios.app, surfaces.ios.build, surfaces.ios.ref, surfaces.ios.source, surfaces.ios.fallback_markers");
        WsOnlyGate.JudgeEntry("ios", Entry with { Build = null })!.Verdict.Should().Be(Verdict.Fail);
        WsOnlyGate.JudgeEntry("ios", Entry with { FallbackMarkers = [] })!.Reason.Should().EndWith("surfaces.ios.fallback_markers");
    }

    [Fact]
    public void Its_words_are_as_approved() => Words.AreApproved(
        "ws-only",
        [
            WsOnlyGate.JudgeEntry("ios", null)!,
            WsOnlyGate.Judge("ios", Entry with { FallbackMarkers = ["a", "b"] }, Clean),
            .. NotKnown.Select(row => WsOnlyGate.Judge("ios", Entry, row.Data.Item1)),
            .. new[] { 1, 3, 4, 5 }.Select(many => WsOnlyGate.Judge("ios", Entry, Clean with
            {
                Markers = new ProcessAnswer(0, string.Concat(
                    Enumerable.Range(1, many).Select(line => $"{Commit}:apps/autopilot-ios/A.swift:{line}:  bytes(from: url)\n")), ""),
            })),
            WsOnlyGate.Judge("ios", Entry, Clean with { Pointers = new ProcessAnswer(
                0, Pointers("A.swift", 1).Output + Pointers("B.swift", 1).Output + Pointers("C.swift", 2).Output, "") }),
        ]);

    private static ProcessAnswer Is(string commit) => new(0, commit + "\n", "");

    private static ProcessAnswer Pointers(string file, int line) =>
        new(0, $"{Commit}:apps/autopilot-ios/{file}:{line}:version https://git-lfs.github.com/spec/v1\n", "");
}
