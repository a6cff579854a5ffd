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
    private readonly List<Objective> objectives = [.. Objectives.OfTheRuntime, .. Surfaces.SelectMany(Objectives.Of)];

    /// <summary>Says what is judged, and that it is green.</summary>
    [GlobalSetup]
    public void Say()
    {
        var judged = Judge();
        Console.WriteLine($"// {judged.Count} judgements of {day.Samples} samples: "
            + $"{string.Join(", ", judged.CountBy(judgement => judgement.Verdict))}");
        foreach (var red in judged.Where(judgement => judgement.Verdict != Verdict.Pass))
        {
            throw new InvalidOperationException($"expected a healthy day: {red.Reason}");
        }
    }

    /// <summary>Judges them.</summary>
    [Benchmark]
    public List<Judgement> Judge() => [.. objectives.Select(JudgeOne)];

    private Judgement JudgeOne(Objective objective)
    {
        var input = new AnalysisInput(
            day.Window, Coverage, [.. objective.Indicators.Select(name => day.Of(name, objective.Surface))],
            objective.Surface is null ? [day.Of("runtime_uptime_seconds", null), day.Of("runtime_build_info", null)] : []);
        var described = new DescribedIndicators(
            [.. input.Observations.Cast<Observed>().Select(observed => observed.Indicator)],
            [.. input.Identity.Cast<Observed>().Select(observed => observed.Indicator)]);
        return ObjectiveAnalysis.Of(objective, described, input, null).Judgement;
    }
}
