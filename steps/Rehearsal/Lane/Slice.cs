namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>How many messages someone gets at once.</summary>
/// <param name="Limit">The number.</param>
/// <param name="Fair">Whether it is low because other topics of the same principal need theirs.</param>
/// <param name="ActiveTopics">How many topics the principal follows.</param>
internal sealed record Slice(int Limit, bool Fair, int ActiveTopics)
{
    /// <summary>The slice of a request, counted where fairness lowered it. Era A knows no fairness.</summary>
    public static Slice Of(LaneState state, SyncPrincipal principal, long requested)
    {
        var limit = (int)Math.Min(requested, Math.Min(LaneLimits.MaxLimit, LaneLimits.OutboundQueue));
        var active = state.Consumers.TopicsOf(principal);
        if (state.Behaviour.Era == Era.A || active < 2 || limit <= LaneLimits.FairSlice)
        {
            return new Slice(limit, Fair: false, active);
        }

        state.Delivery.FairnessLimitedPolls++;
        return new Slice(LaneLimits.FairSlice, Fair: true, active);
    }
}
