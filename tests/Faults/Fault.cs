using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Faults;

/// <summary>Something that a source may answer in place of an answer.</summary>
/// <param name="Source">Who answers.</param>
/// <param name="Name">What.</param>
/// <param name="Bound">What ends it.</param>
/// <param name="AskAsync">Asks a real source that answers so.</param>
internal sealed record Fault(string Source, string Name, string Bound, Func<ScratchFolder, Task<Answer>> AskAsync)
{
    public override string ToString() => $"{Source}: {Name}";
}
