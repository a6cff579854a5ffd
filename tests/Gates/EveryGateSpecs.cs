using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Tests.Gates;

public class EveryGateSpecs
{
    [Fact]
    public void Every_class_of_a_gate_is_shown_by_specs_of_its_name() => typeof(Judgement).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Gate", StringComparison.Ordinal))
        .Select(type => $"{type.Name}Specs")
        .Should().NotBeEmpty().And.BeSubsetOf(typeof(EveryGateSpecs).Assembly.GetTypes().Select(type => type.Name));
}
