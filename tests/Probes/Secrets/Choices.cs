using CsCheck;

namespace RolloutSpecs.Tests.Probes.Secrets;

/// <summary>Choices that a property test has made, one after another and then from the first again.</summary>
internal sealed class Choices(int[] numbers)
{
    private int next;

    public static readonly Gen<Choices> Any = Gen.Int[0, 1_000_000].Array[5, 60].Select(numbers => new Choices(numbers));

    /// <summary>One of so many.</summary>
    public int Of(int many) => numbers[next++ % numbers.Length] % many;
}
