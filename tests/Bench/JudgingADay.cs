using BenchmarkDotNet.Attributes;
using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Bench;

/// <summary>Judges all KPI gates over 24 hours at 15 s for three surfaces, each judgement with its self-test, as a gate does.</summary>
[MemoryDiagnoser]
public class JudgingADay
{
    private static readonly CoverageObjective Coverage = new(0.95, Duration.FromMinutes(5), Duration.FromMinutes(2));
    private static readonly string[] Surfaces = ["web", "desktop", "ios"];

    private readonly DayOfSamples day = new();
    private readonly List<(string[] Indicators, string? Surface, Func<AnalysisInput, Judgement> Judge)> judgements =
        [.. Judgements.OfTheRuntime, .. Surfaces.SelectMany(Judgements.Of)];

    /// <summary>Says what is judged, and that it is green.</summary>
    [GlobalSetup]
    public void Say()
    {
        var judged = Judge();
        Console.WriteLine($"// {judged.Count} judgements of {day.Samples} samples: {string.Join(", ", judged.CountBy(judgement => judgement.Verdict))}");
        foreach (var red in judged.Where(judgement => judgement.Verdict != Verdict.Pass))
        {
            throw new InvalidOperationException($"expected a healthy day: {red.Reason}");
        }
    }

    /// <summary>Judges them.</summary>
    [Benchmark]
    public List<Judgement> Judge() => [.. judgements.Select(JudgeOne)];

    private Judgement JudgeOne((string[] Indicators, string? Surface, Func<AnalysisInput, Judgement> Judge) judgement)
    {
        var input = new AnalysisInput(
            day.Window, Coverage, [.. judgement.Indicators.Select(name => day.Of(name, judgement.Surface))],
            judgement.Surface is null ? [day.Of("runtime_uptime_seconds", null), day.Of("runtime_build_info", null)] : []);
        var (_, broken) = SelfTest.Of(
            [.. input.Observations.Cast<Observed>().Select(observed => observed.Indicator)],
            [.. input.Identity.Cast<Observed>().Select(observed => observed.Indicator)],
            judgement.Surface,
            Coverage,
            judgement.Judge);
        return broken ?? judgement.Judge(input);
    }
}
