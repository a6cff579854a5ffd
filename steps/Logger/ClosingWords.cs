using RolloutSpecs.Ending;

namespace RolloutSpecs.Logger;

/// <summary>What is printed at the end: the host's words where all agrees, else a no-go that says what does not.</summary>
public static class ClosingWords
{
    /// <summary>The closing words of a run.</summary>
    /// <param name="handover">What the host hands over, or null.</param>
    /// <param name="failure">What the host tells of its failure, or null.</param>
    /// <param name="outcome">What the test platform says.</param>
    public static (string Words, bool IsGreen) Of(Handover? handover, string? failure, RunOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (outcome.Broken is { } broken && handover is null)
        {
            return NoGo(failure ?? broken, "look at the errors above, then run the gate again");
        }

        if (outcome.Executed == 0)
        {
            return NoGo(
                failure ?? "no scenario ran: the filter selects none, or the test host broke off", "check the filter (Stage is 0 to 4)");
        }

        if (handover is null)
        {
            return NoGo(failure ?? "the run ended without a decision", "look at the errors above");
        }

        var isGreen = outcome.Broken is null && outcome.Green == outcome.Executed;
        // Scenarios that are all green may still end in a no-go, where it could not be published; never the other way round.
        return (!isGreen || handover.IsUnpublished) == (handover.Decision == "no-go") && handover.Terminal.Length > 0
            ? (handover.Terminal, isGreen && !handover.IsUnpublished)
            : NoGo(
                $"the artifacts say {handover.Decision}, but {outcome.Executed - outcome.Green} of {outcome.Executed} scenarios are "
                    + $"red{(outcome.Broken is null ? "" : $" ({outcome.Broken})")}",
                "trust neither, run the gate again, and report this as a defect");
    }

    private static (string Words, bool IsGreen) NoGo(string reason, string remediation) =>
        ($"NO-GO  {reason}\n       What to do: {remediation}", false);
}
