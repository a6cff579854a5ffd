namespace RolloutSpecs.Probes.Secrets;

/// <summary>Where a secret is spelled in a text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The first one after it.</param>
/// <param name="Name">What stands in its place.</param>
internal readonly record struct Found(int Start, int End, string Name);
