using NodaTime;

namespace RolloutSpecs.Gates;

/// <summary>A hold of a length of time.</summary>
public sealed record ElapsedHold : HoldObjective
{
    internal ElapsedHold(Duration length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(length, Duration.Zero);
        Length = length;
    }

    /// <summary>How long.</summary>
    public Duration Length { get; }

    /// <summary>For reasons, such as <c>24 hours</c>.</summary>
    public override string ToString() => Shown.Span(Length);
}
