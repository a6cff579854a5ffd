using BenchmarkDotNet.Attributes;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Bench;

/// <summary>The trend test and the trend line of counts and of numbers without ties.</summary>
[MemoryDiagnoser]
public class TrendBenchmark
{
    private double[] values = [];

    /// <summary>How many; a day of seconds, and less to see the growth.</summary>
    [Params(5_400, 21_600, 86_400)]
    public int Points { get; set; }

    /// <summary>Whether they are counts, with many ties.</summary>
    [Params(false, true)]
    public bool Counts { get; set; }

    /// <summary>Makes them.</summary>
    [GlobalSetup]
    public void Make()
    {
        var chance = new Chance(11);
        values = [.. Enumerable.Range(0, Points).Select(_ => Counts ? chance.Poisson(3) : chance.Normal())];
    }

    /// <summary>Mann and Kendall's.</summary>
    [Benchmark]
    public MannKendall Test() => MannKendall.Of(values);

    /// <summary>With Hamed and Rao's correction, which needs the slope.</summary>
    [Benchmark]
    public HamedRao CorrectedTest() => HamedRao.AtLeastOne(values);

    /// <summary>Theil and Sen's line and its interval.</summary>
    [Benchmark]
    public TheilSen Line() => TheilSen.Of(values);
}
