using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Runbook.Chain;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Gates;

public sealed class StageExitSpecs
{
    [Theory]
    [InlineData(0, null, "stage-0", "stage 0", "stage 0", "Stage 0", "Stage=0", "dotnet test --filter Stage=0")]
    [InlineData(3, null, "stage-3", "stage 3", "stage 3", "Stage 3", "Stage=3", "dotnet test --filter Stage=3")]
    [InlineData(3, 25, "stage-3-25", "stage 3 step 25", "stage 3, step 25", "Stage 3, step 25", "Stage=3&Step=25", "dotnet test --filter "
        + "\"Stage=3&Step=25\"")]
    [InlineData(
        null,
        null,
        "rollback-validation",
        "the rollback's validation",
        "the rollback's validation",
        "Rollback validation",
        "Rollback=Validation",
        "dotnet test --filter Rollback=Validation")]
    public void It_has_one_name_for_each_use(
        int? stage, int? step, string slug, string name, string withComma, string title, string filter, string command) =>
        new StageExit(stage, step).Should().BeEquivalentTo(
            new { Slug = slug, Name = name, NameWithComma = withComma, Title = title, Filter = filter, Command = command });

    [Fact]
    public void All_that_may_be_decided_is_known_in_order()
    {
        StageExit.Known.Select(exit => exit.Slug).Should().Equal(
            "stage-0", "stage-1", "stage-2", "stage-3", "stage-3-25", "stage-3-50", "stage-4", "rollback-validation");
        StageExit.Known.Reverse().Order().Should().Equal(StageExit.Known);
        (new StageExit(3) < new StageExit(3, 25) && new StageExit(3, 50) > new StageExit(3, 25)).Should().BeTrue();
        (new StageExit(4) <= new StageExit(4) && StageExit.Validation >= new StageExit(4)).Should().BeTrue();
    }

    [Fact]
    public void A_slug_is_read_back() => StageExit.Known.Should().OnlyContain(exit => StageExit.Parse(exit.Slug) == exit);

    [Theory]
    [InlineData("stage-3-30")]
    [InlineData("stage-2-25")]
    [InlineData("stage-5")]
    [InlineData("Stage-2")]
    [InlineData("stage-")]
    [InlineData("")]
    public void Another_slug_names_none(string slug) => StageExit.Parse(slug).Should().BeNull();

    [Fact]
    public void A_stage_as_a_whole_has_its_steps_in_order()
    {
        new StageExit(3).Steps.Should().Equal(new StageExit(3, 25), new StageExit(3, 50));
        StageExit.Known.Where(exit => exit != new StageExit(3)).Should().OnlyContain(exit => exit.Steps.Count == 0);
    }

    [Fact]
    public void A_step_is_told_of_by_its_own_record_and_by_its_whole_stages()
    {
        new StageExit(3, 50).Tellers.Should().Equal(new StageExit(3, 50), new StageExit(3));
        new StageExit(2).Tellers.Should().Equal(new StageExit(2));
        StageExit.Validation.Tellers.Should().Equal(StageExit.Validation);
    }

    [Fact]
    public void The_runbook_has_requirements_for_each_exit_that_is_none_of_a_stage_of_steps() =>
        RealPlan.Value.Gates.Select(gate => gate.Part).Distinct().Should().Equal([.. StageExit.Way, StageExit.Validation]);

    [Fact]
    public void Where_nothing_comes_before_no_chain_can_be_judged()
    {
        foreach (var exit in new[] { new StageExit(0), new StageExit(3), new StageExit(5), StageExit.Validation })
        {
            exit.Invoking(Predecessors.Of).Should().Throw<ArgumentOutOfRangeException>();
        }
    }
}
