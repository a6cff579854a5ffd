using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Requirements;
using RolloutSpecs.Rehearsal;
using RolloutSpecs.Rehearsal.Catalogue;
using RolloutSpecs.Run.Selecting;
using RolloutSpecs.Tests.Infra;
using RolloutSpecs.Tests.Runbook;

namespace RolloutSpecs.Tests.Rehearsal;

public sealed class WorldsTests
{
    private static readonly IReadOnlyList<string> Gates = RealPlan.Value.GateNames;

    [Fact]
    public void The_healthy_world_comes_first_and_is_green() =>
        Worlds.All[0].Should().Match<World>(world => world.Name == "healthy" && world.IsGreen);

    [Fact]
    public void Names_are_unique_and_fit_a_command_line()
    {
        Worlds.All.Select(world => world.Name).Should().OnlyHaveUniqueItems();
        Worlds.All.Should().OnlyContain(world => world.Name.All(letter => char.IsAsciiLetterLower(letter) || letter == '-'));
    }

    [Fact]
    public void Every_summary_is_one_sentence() =>
        Worlds.All.Should().OnlyContain(world => world.Summary.EndsWith('.') && !world.Summary.Contains(". "));

    [Fact]
    public void A_red_world_says_which_gate_how_and_why_and_a_green_one_nothing() => Worlds.All.Should().OnlyContain(world =>
        world.IsGreen
            ? world.RedGates.IsEmpty && !world.IsRedInEveryWindow && world.Says == null
            : world.RedGates.All(Gates.Contains)
                && world.IsRedInEveryWindow == world.RedGates.IsEmpty
                && world.RedVerdict != Verdict.Pass
                && world.RedVerdict != null
                && world.Says != null);

    [Fact]
    public void Every_gate_has_a_world_that_turns_it_red() =>
        Worlds.All.SelectMany(RedGatesOf).Distinct().Should().BeEquivalentTo(Gates);

    [Fact]
    public void Every_gate_of_a_stage_has_a_world_that_turns_it_red_and_no_other() =>
        RealPlan.Value.Gates.Where(gate => gate.Part != StageExit.Validation).Select(gate => gate.Gate).Distinct()
            .Except(Worlds.All.Where(world => world.RedGates.Length == 1).Select(world => world.RedGates[0]))
            .Should().BeEmpty();

    [Fact]
    public void A_world_is_found_by_its_name() => Worlds.Find("projector-drift").Says.Should().Be("run:019c:events");

    [Fact]
    public void An_unknown_name_is_told_the_known_ones()
    {
        var finding = () => Worlds.Find("helthy");

        finding.Should().Throw<ArgumentException>().WithMessage("*'helthy'*healthy, open-dependency*");
    }

    private static IEnumerable<string> RedGatesOf(World world) => world.IsRedInEveryWindow
        ? RunbookTexts.WindowGates.Intersect(GatesShowing(world))
        : world.RedGates;

    private static IEnumerable<string> GatesShowing(World world) => world.Filter is { } filter
        ? TestFilter.Select(filter, RunbookTest.Of(RunbookTexts.Read(RunbookTexts.Real))).SelectMany(test => test.Traits[RunbookTags.Gate])
        : RunbookTexts.WindowGatesOfStages;
}
