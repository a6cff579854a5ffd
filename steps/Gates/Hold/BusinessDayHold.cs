using System.Globalization;

namespace RolloutSpecs.Gates;

/// <summary>A hold of business days, counted by a <see cref="BusinessCalendar"/>.</summary>
public sealed record BusinessDayHold : HoldObjective
{
    internal BusinessDayHold(int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        Days = days;
    }

    /// <summary>How many.</summary>
    public int Days { get; }

    /// <summary>For reasons, such as <c>1 business day</c>.</summary>
    public override string ToString() => Days == 1 ? "1 business day" : string.Create(CultureInfo.InvariantCulture, $"{Days} business days");
}
