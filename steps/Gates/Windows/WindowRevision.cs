using NodaTime;

namespace RolloutSpecs.Gates.Windows;

/// <summary>The revision of a service that a window is about, as Cloud Run had it.</summary>
/// <param name="Service">control, runtime or khala.</param>
/// <param name="Revision">The revision that is rolled out.</param>
/// <param name="Created">When it was created.</param>
/// <param name="Tag">A tag that led to it, or null where none did.</param>
public sealed record WindowRevision(string Service, string Revision, Instant Created, string? Tag);
