using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates;

/// <summary>What the names in the status folder say.</summary>
public class StatusNameSpecs
{
    private static readonly DateTimeOffset Then = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("20261120T150000Z-stage-3-25-12.decision.json", "stage-3-25", 12)]
    [InlineData("20261120T150000Z-stage-3-2.decision.json", "stage-3", 2)]
    [InlineData("20261120T150000Z-stage-0-1.decision.json", "stage-0", 1)]
    [InlineData("20261120T150000Z-rollback-validation-1.decision.json", "rollback-validation", 1)]
    public void A_record_is_known_by_its_name(string file, string gate, int attempt)
    {
        StatusRecordName.Parse(file).Should().Be(new StatusRecordName(Then, StageExit.Parse(gate)!, attempt));
        (StatusRecordName.Parse(file)!.Name + StatusRecordName.DecisionFile).Should().Be(file);
    }

    [Theory]
    [InlineData("20261120T150000Z-stage-5-1.decision.json")]
    [InlineData("20261120T150000Z-stage-2-25-1.decision.json")]
    [InlineData("20261120T150000Z-stage-3-30-1.decision.json")]
    [InlineData("20261120T150000Z-stage-02-1.decision.json")]
    [InlineData("20261120T150000Z-Stage-2-1.decision.json")]
    [InlineData("20261120T150000Z-stage-3-25-0.decision.json")]
    [InlineData("20261320T150000Z-stage-3-1.decision.json")]
    [InlineData("stage-3-1.decision.json")]
    [InlineData("20261120T150000Z-stage-3-1.md")]
    public void Another_file_is_no_record(string file) => StatusRecordName.Parse(file).Should().BeNull();

    [Theory]
    [InlineData("20261120T150000Z-stage-5-1.decision.json")]
    [InlineData("20261120T150000Z-stage-2-1 (copy).decision.json")]
    [InlineData("notes.json")]
    public void A_file_whose_name_is_no_records_is_red_and_named(string file)
    {
        var listing = StatusListing.Of(new TextAnswer($"20261120T150000Z-stage-2-1.decision.json\n{file}\n"));

        listing.Entries.Should().ContainSingle();
        var judged = ChainGate.JudgeNames(listing)!;
        judged.Verdict.Should().Be(Verdict.Fail);
        judged.Reason.Should().EndWith($"stage-4, rollback-validation; seen {file}");
        judged.Remediation.Should().Contain("move it out of the folder");
    }

    [Fact]
    public void A_folder_of_records_alone_is_in_order() =>
        ChainGate.JudgeNames(StatusListing.Of(new TextAnswer("20261120T150000Z-stage-2-1.decision.json\n20261120T150000Z-stage-2-1.intoto.json\n"))).Should().BeNull();

    [Fact]
    public void A_folder_that_cannot_be_listed_is_undecided_and_says_what_to_name()
    {
        var judged = ChainGate.JudgeNames(StatusListing.Of(new NoAnswer(NoAnswerKind.Unreachable, "permission denied")))!;

        judged.Verdict.Should().Be(Verdict.Undecided);
        judged.Reason.Should().Be("expected the status folder to say how the stage before ended; it cannot be listed: permission denied");
        judged.Remediation.Should().Be("name the folder that holds the earlier records in ROLLOUT_STATUS_DIR, and let this user read it");
    }
}
