namespace RolloutSpecs.Probes.Secrets;

/// <summary>A value that reaches no artifact, log or console.</summary>
/// <param name="Name">The variable that holds it, or what has yielded it; stands in its place.</param>
/// <param name="Value">The value.</param>
public sealed record Secret(string Name, string Value)
{
    /// <summary>Its name alone.</summary>
    public override string ToString() => Name;
}
