using NodaTime;

namespace RolloutSpecs.Gates;

/// <summary>How long a stage must be held: an <see cref="ElapsedHold"/> or a <see cref="BusinessDayHold"/>, and nothing else.</summary>
public abstract record HoldObjective
{
    private protected HoldObjective()
    {
    }

    /// <summary>A hold of a length of time.</summary>
    /// <param name="length">How long, above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is not above zero, and would hold nothing.</exception>
    public static HoldObjective Of(Duration length) => new ElapsedHold(length);

    /// <summary>A hold of business days in the ledger's time zone.</summary>
    /// <param name="days">How many, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than one day, which would hold nothing.</exception>
    public static HoldObjective OfBusinessDays(int days) => new BusinessDayHold(days);
}
