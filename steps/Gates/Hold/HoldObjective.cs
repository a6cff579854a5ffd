using NodaTime;

namespace RolloutSpecs.Gates;

/// <summary>How long a stage must be held.</summary>
public abstract record HoldObjective
{
    private protected HoldObjective()
    {
    }

    /// <summary>The length in words.</summary>
    internal abstract string Words { get; }

    /// <summary>A span of time.</summary>
    public static HoldObjective Of(Duration length) => new HoldOfTime(length);

    /// <summary>A number of business days.</summary>
    public static HoldObjective OfBusinessDays(int days) => new HoldOfBusinessDays(days);
}

/// <summary>A span of time.</summary>
/// <param name="Length">How long.</param>
public sealed record HoldOfTime(Duration Length) : HoldObjective
{
    internal override string Words => Formatting.Span(Length);
}

/// <summary>A number of business days.</summary>
/// <param name="Number">How many, from 1.</param>
public sealed record HoldOfBusinessDays(int Number) : HoldObjective
{
    internal override string Words => Number == 1 ? "1 business day" : $"{Number} business days";
}
