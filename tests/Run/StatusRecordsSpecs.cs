using RolloutSpecs.Ending.Files;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Run.Concluding;
using RolloutSpecs.Tests.Infra;
using RolloutSpecs.Tests.Publishing;

namespace RolloutSpecs.Tests.Run;

public sealed class StatusRecordsSpecs : IDisposable
{
    private const string Name = "20261123T201500Z-stage-2-1";

    private readonly ScratchFolder folder = new();
    private readonly FileBatch batch = new();
    private readonly Decision whole = Made.Stage2(("one", null));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_whole_gate_leaves_a_record_for_people_and_one_for_programs()
    {
        Add(whole, null).Should().Equal(folder.File($"{Name}.md"));

        batch.Paths.Should().Equal(folder.File($"{Name}.md"), folder.File($"{Name}.decision.json"));
    }

    [Fact]
    public void Its_statement_lies_beside_them_where_the_decision_is_published()
    {
        Add(whole, "a statement");

        batch.Paths.Should().Contain(folder.File($"{Name}.intoto.json"));
    }

    [Fact]
    public void A_part_of_a_gate_leaves_none() =>
        Add(whole with { Stages = [.. whole.Stages.Select(Part)] }, null).Should().BeEmpty();

    [Fact]
    public void Nothing_is_left_where_no_folder_is_named() =>
        StatusRecords.Add(batch, null, whole, "", "", null).Should().BeEmpty();

    [Theory]
    [InlineData("20261101T000000Z-stage-2-1.decision.json")]
    [InlineData("20261101T000000Z-stage-2-1.intoto.json")]
    public void A_number_that_another_run_has_taken_is_never_used_again(string taken)
    {
        File.WriteAllText(folder.File(taken), "{}");

        var add = () => Add(whole, null);

        add.Should().Throw<IOException>().WithMessage("*has become attempt 1 of stage-2 since this run began: run the gate again");
    }

    private static StageDecision Part(StageDecision stage) => stage with { Expected = 2, Kind = DecisionKind.Partial };

    private IReadOnlyList<string> Add(Decision decision, string? statement) =>
        StatusRecords.Add(batch, folder.File(""), decision, "a report", "{}", statement);
}
