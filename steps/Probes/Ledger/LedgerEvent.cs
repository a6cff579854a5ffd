using NodaTime;
using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Probes.Ledger;

/// <summary>Something that happened, and where the ledger says so.</summary>
/// <param name="Entry">What the ledger says.</param>
/// <param name="Map">Where.</param>
/// <param name="At">When it happened.</param>
/// <param name="Key">The key that says when.</param>
internal sealed record LedgerEvent<T>(T Entry, LedgerMap Map, Instant At, string Key)
{
    public YamlNode Node => Map.Member(Key)!;

    public string Name => Map.Name(Key);
}
