namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>How long an instance of the runtime lives.</summary>
/// <param name="From">Since when it is up.</param>
/// <param name="To">When it ends; null where it does not.</param>
internal sealed record Life(DateTimeOffset From, DateTimeOffset? To)
{
    /// <summary>Whether it is the instance that answers at the instant.</summary>
    public bool Includes(DateTimeOffset now) => To is not { } end || now < end;
}
