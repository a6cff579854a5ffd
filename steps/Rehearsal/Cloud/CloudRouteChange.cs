using System.Collections.Immutable;
using NodaTime;

namespace RolloutSpecs.Rehearsal.Cloud;

/// <summary>Traffic that a service has for a time, whatever the ledger says.</summary>
/// <param name="Service">The Cloud Run service.</param>
/// <param name="From">Since when.</param>
/// <param name="To">Until when; itself not any more.</param>
/// <param name="Targets">The percents by revision.</param>
public sealed record CloudRouteChange(string Service, Instant From, Instant To, ImmutableArray<(string Revision, int Percent)> Targets);
