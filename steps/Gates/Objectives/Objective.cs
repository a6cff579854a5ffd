using RolloutSpecs.Gates.Analysis;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.SelfTests;

namespace RolloutSpecs.Gates.Objectives;

/// <summary>
/// A statement about an indicator that a window must keep; each kind is a record of its own, and <see cref="ObjectiveAnalysis"/> does the
/// rest.
/// </summary>
/// <param name="Indicator">The name of the indicator that it is about.</param>
/// <param name="Surface">web, desktop or ios, or null.</param>
public abstract record Objective(string Indicator, string? Surface)
{
    /// <summary>The names of all indicators that it is judged on; the one that it is about comes first.</summary>
    public virtual IReadOnlyList<string> Indicators => [Indicator];

    /// <summary>Which outages it must show itself red on, besides what every objective must.</summary>
    public virtual InjectedOutages MustSee { get; init; }

    /// <summary>What tells people why it is broken, besides what it is judged on.</summary>
    public Explaining Explained { get; init; }

    /// <summary>What of the time before the stage's entry it compares the window with.</summary>
    public virtual Comparing Compares => Comparing.Nothing;

    /// <summary>The numbers that it holds values to.</summary>
    /// <param name="indicator">The indicator that it is about.</param>
    public abstract IReadOnlyList<Bound> Bounds(Indicator indicator);

    /// <summary>What must be kept, as a sentence's end.</summary>
    /// <param name="input">What was observed.</param>
    public abstract string Words(SoundInput input);

    /// <summary>Says whether it is kept; pure.</summary>
    /// <param name="input">What was observed.</param>
    public abstract Finding Judge(SoundInput input);
}
