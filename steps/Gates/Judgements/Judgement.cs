using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Gates.Judgements;

/// <summary>A verdict with what a person needs to act on it.</summary>
/// <param name="Verdict">Pass, fail or undecided.</param>
/// <param name="Reason">What was expected and what was seen.</param>
/// <param name="Remediation">What to do next; empty on a pass.</param>
/// <param name="Waived">Who waived the check and why, where it was not made.</param>
/// <param name="Substituted">What a rehearsal put in the place of the real source, where it did.</param>
public sealed record Judgement(
    Verdict Verdict,
    string Reason,
    string Remediation = "",
    Waiver? Waived = null,
    string? Substituted = null)
{
    /// <summary>What was measured, one entry an indicator; empty where the check is no measurement.</summary>
    public IReadOnlyList<Measurement> Measurements { get; init; } = [];

    /// <summary>How the judgement did on injected inputs before it was made, where it was.</summary>
    public SelfTestResult? SelfTest { get; init; }

    /// <summary>How far the hold has got, where one is judged.</summary>
    public HoldProgress? Hold { get; init; }

    /// <summary>The window that was judged, where one was.</summary>
    public JudgedWindow? Window { get; init; }

    /// <summary>The check holds.</summary>
    public static Judgement Pass(string reason) => new(Verdict.Pass, reason);

    /// <summary>The check is known to be broken.</summary>
    public static Judgement Fail(string reason, string remediation) => new(Verdict.Fail, reason, remediation);

    /// <summary>The check could not be made; <paramref name="reason"/> says what is missing.</summary>
    public static Judgement Undecided(string reason, string remediation) => new(Verdict.Undecided, reason, remediation);

    /// <summary>The same judgement, marked with what a rehearsal put in the place of the real source.</summary>
    public Judgement WithSubstitute(string? substituted) => this with { Substituted = substituted ?? Substituted };
}
