using System.Globalization;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Reporting;

/// <summary>A measurement in the words of the reports.</summary>
/// <param name="Stage">The stage (and step) whose window it is of.</param>
/// <param name="Gate">The gate that judged it.</param>
/// <param name="Measured">The measurement.</param>
public sealed record MeasurementView(string Stage, string Gate, Measurement Measured)
{
    /// <summary>The indicator with its surface, and whom it has seen.</summary>
    public string Indicator => $"{Measured.Indicator.Title}{(Measured.Indicator.Surface is null ? "" : $" on {Measured.Indicator.Surface}")} ({Measured.Indicator.Population})";

    /// <summary>The worst value with its unit, and when it was.</summary>
    public string Worst => WorstValue + (Measured.Values.PeakAt is { } at ? $" at {Wording.Instant(at)}" : "");

    /// <summary>The worst value with its unit.</summary>
    public string WorstValue => Value(Measured.Values.Peak);

    /// <summary>The last value with its unit.</summary>
    public string Last => Value(Measured.Values.Last);

    /// <summary>How many of the expected samples there are.</summary>
    public string Coverage => string.Create(CultureInfo.InvariantCulture, $"{Measured.Samples.Present:N0} of {Measured.Samples.Expected:N0} samples");

    /// <summary>The window.</summary>
    public string Window => $"{Wording.Instant(Measured.Samples.From)} to {Wording.Instant(Measured.Samples.To)}";

    /// <summary>What it measures and against what, the same in each run; a step's is another than its stage's.</summary>
    public string Key => string.Join('|', Stage, Gate, Indicator, Measured.Objective.Text);

    /// <summary>The indicator and what it must keep.</summary>
    public string Label => $"{Indicator}: {Measured.Objective.Text}";

    /// <summary>A decision's measurements, in the runbook's order.</summary>
    public static IReadOnlyList<MeasurementView> All(Decision decision) => [.. decision.Parts.SelectMany(Of)];

    /// <summary>A stage's measurements, in the runbook's order.</summary>
    public static IEnumerable<MeasurementView> Of(StageDecision stage) =>
        from gate in stage.Gates
        from scenario in gate.Scenarios
        from measurement in scenario.Measurements ?? []
        select new MeasurementView(NameOf(stage, scenario.Step), gate.Gate, measurement);

    private static string NameOf(StageDecision stage, int? step) => (stage.Exit with { Step = step ?? stage.Step }).Title;

    private string Value(double? value) => value is { } number
        ? $"{number.ToString("#,0.####", CultureInfo.InvariantCulture)} {Measured.Values.Unit}"
        : "not told";
}
