namespace RolloutSpecs.Tests.Gherkin.Compatibility;

/// <summary>A suite of the kit and the step code that runs it.</summary>
/// <param name="Name">The suite's name.</param>
/// <param name="Steps">The step code, equal to the kit's; null for a suite that has none.</param>
/// <param name="IsRedHere">Whether this runner is red where the kit's reference is green: a skipped or empty scenario shows
/// nothing.</param>
internal sealed record Suite(string Name, Type? Steps, bool IsRedHere = false);
