using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates.Objectives;

/// <summary>An objective that remembers nothing of what can go wrong: it passes whatever it is given.</summary>
internal sealed record AlwaysGreen(string? Surface = null) : Objective("errors", Surface)
{
    public override IReadOnlyList<string> Indicators => ["errors", "requests"];

    public override IReadOnlyList<Bound> Bounds(Indicator indicator) => [new Bound("peak", BoundDirection.AtMost, 1, indicator.Unit)];

    public override string Words(SoundInput input) => "nothing in particular";

    public override Finding Judge(SoundInput input) =>
        Finding.Pass("nothing", "far from flipping", "nothing would have shown", new Peak(0));
}
