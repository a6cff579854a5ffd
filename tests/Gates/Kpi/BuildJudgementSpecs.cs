using CsCheck;
using RolloutSpecs.Gates.Analysis;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Tests.Gates.Kpi;

public class BuildJudgementSpecs
{
    private const string Commit = "980f18c6bf1c2d3e4f5a69788796a5b4c3d2e1f0";

    [Theory]
    [InlineData(null, "980f18c6bf")]
    [InlineData(null, "2026.11.16-3")]
    [InlineData("980f18c", "980f18c6bf")]
    [InlineData(Commit, "980f18c6bf")]
    [InlineData(Commit, "980F18C")]
    [InlineData("980f18c6bf", Commit)]
    public void The_build_that_is_rolled_out_lacks_nothing(string? expected, string told) =>
        Lacking(Made.Build(told), expected).Should().BeNull();

    [Theory]
    [InlineData(Commit, "4c1d09a7e2", "tells 4c1d09a7e2")]
    [InlineData("980f18c", "980f18d6bf", "tells 980f18d6bf")]
    [InlineData(Commit, "980f18", "'980f18', which is no commit")]
    [InlineData(null, "", "'', which names no build")]
    [InlineData(null, "unknown", "'unknown', which names no build")]
    [InlineData(null, "Dev", "'Dev', which names no build")]
    [InlineData(null, "HEAD", "'HEAD', which names no build")]
    [InlineData("980f18c", "unknown", "'unknown', which names no build")]
    public void Another_build_or_none_is_undecided(string? expected, string told, string says) =>
        Undecided(Lacking(Made.Build(told), expected), says);

    [Fact]
    public void No_build_in_the_window_is_undecided_and_says_what_to_do()
    {
        var judged = Lacking(new NotObserved("the store holds no sample of the runtime's build", "start the observer"), null);

        Undecided(judged, "none is told: the store holds no sample");
        judged!.Remediation.Should().Contain("services.runtime.url").And.Contain("/healthz");
    }

    [Fact]
    public void A_build_without_its_label_is_undecided() =>
        Undecided(
            Lacking(Made.Build("980f18c6bf") with { Series = [new Series("", Made.Build("980f18c6bf").Series[0].Samples)] }, null),
            "names no build");

    [Fact]
    public void Two_builds_are_undecided_unless_both_are_the_one_that_is_rolled_out()
    {
        Undecided(Lacking(Both("980f18c6bf", "4c1d09a7e2"), null), "980f18c6bf and 4c1d09a7e2");
        Undecided(Lacking(Both("980f18c6bf", "4c1d09a7e2"), "980f18c"), "tells 4c1d09a7e2");
        Lacking(Both("980f18c6bf", Commit), "980f18c").Should().BeNull();
    }

    [Fact]
    public void A_build_that_is_told_now_and_then_is_not_known_between() =>
        Gen.Int[6, 110].Sample(from =>
        {
            var told = Made.Build("980f18c6bf").Only(minute => minute < from || minute > from + 8);

            Undecided(Lacking(told, null), "a test tells none for");
        });

    [Fact]
    public void A_build_that_is_no_more_told_at_the_end_is_not_known() =>
        Undecided(Lacking(Made.Build("980f18c6bf").Only(minute => minute < 115), null), "old at");

    private static Observed Both(string first, string second)
    {
        var (one, other) = (Made.Build(first).Only(minute => minute < 60), Made.Build(second).Only(minute => minute >= 60));
        return one with { Series = [.. one.Series, .. other.Series] };
    }

    private static Judgement? Lacking(Observation builds, string? expected) =>
        BuildJudgement.Lacking(builds, expected, Made.Window, Made.Coverage);

    private static void Undecided(Judgement? judged, string says)
    {
        judged!.Verdict.Should().Be(Verdict.Undecided);
        judged.Reason.Should().Contain(says);
        judged.Remediation.Should().NotBeEmpty();
    }
}
