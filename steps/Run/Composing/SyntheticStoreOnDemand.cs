using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Indicators;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Rehearsal;
using RolloutSpecs.Run.Configuring;

namespace RolloutSpecs.Run.Composing;

/// <summary>Writes a world's store when it is first asked for, so that a run without KPI gates does not wait for it.</summary>
/// <param name="outside">Who is asked.</param>
/// <param name="world">The world.</param>
/// <param name="indicators">The text that describes what is observed; read when it is asked for.</param>
public sealed class SyntheticStoreOnDemand(IOutside outside, EmbeddedWorld world, Func<string> indicators) : IOutside
{
    private readonly Lazy<string> store = new(() =>
    {
        var file = world.Settings[OwnSettings.Observations.Name];
        SyntheticStoreFile.Write(file, world.World.MakeStore(IndicatorReader.Read(indicators(), CriteriaFiles.IndicatorFile)));
        return file;
    });

    /// <inheritdoc/>
    public Task<Exchange> AskAsync(Question question) =>
        question is StoreQuestion asked && asked.File == world.Settings[OwnSettings.Observations.Name]
            ? Task.Run(() => outside.AskAsync(asked with { File = store.Value }))
            : outside.AskAsync(question);
}
