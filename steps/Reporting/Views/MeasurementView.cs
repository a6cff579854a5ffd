using System.Globalization;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Reporting;

/// <summary>A measurement in the words of the reports.</summary>
/// <param name="Stage">The stage (and step) whose window it is of.</param>
/// <param name="Gate">The gate that judged it.</param>
/// <param name="Of">The measurement.</param>
public sealed record MeasurementView(string Stage, string Gate, Measurement Of)
{
    /// <summary>The indicator with its surface, and whom it has seen.</summary>
    public string Indicator => $"{Of.Indicator}{(Of.Surface is null ? "" : $" on {Of.Surface}")} ({Of.Population})";

    /// <summary>The worst value with its unit, and when it was.</summary>
    public string Worst => Value(Of.Worst) + (Of.WorstAt is { } at ? $" at {Wording.Instant(at)}" : "");

    /// <summary>The last value with its unit.</summary>
    public string Last => Value(Of.Last);

    /// <summary>How many of the expected samples there are.</summary>
    public string Coverage => string.Create(CultureInfo.InvariantCulture, $"{Of.Samples:N0} of {Of.Expected:N0} samples");

    /// <summary>The window.</summary>
    public string Window => $"{Wording.Instant(Of.From)} to {Wording.Instant(Of.To)}";

    /// <summary>A decision's measurements, in the runbook's order.</summary>
    public static IReadOnlyList<MeasurementView> All(Decision decision) =>
    [
        .. from stage in decision.Parts
           from gate in stage.Gates
           from scenario in gate.Scenarios
           from measurement in scenario.Measurements ?? []
           select new MeasurementView(NameOf(stage, scenario.Step), gate.Gate, measurement),
    ];

    private static string NameOf(StageDecision stage, int? step) => (stage with { Step = step }).Name();

    private string Value(double? value) => value is { } number
        ? $"{number.ToString("#,0.####", CultureInfo.InvariantCulture)} {Of.Unit}"
        : "not told";
}
