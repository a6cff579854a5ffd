namespace RolloutSpecs.Gherkin;

/// <summary>Makes a method turn a step argument into its return type; a cucumber expression names it as a parameter type.</summary>
/// <param name="regex">What the argument must match, or null for anything.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class StepArgumentTransformationAttribute(string? regex = null) : Attribute
{
    /// <summary>What the argument must match, or null for anything.</summary>
    public string? Regex { get; } = regex;

    /// <summary>The parameter type's name in cucumber expressions.</summary>
    /// <value>The return type's name.</value>
    public string? Name { get; set; }

    /// <summary>Which of several that match is taken: the lowest.</summary>
    /// <value>10000, as in Reqnroll.</value>
    public int Order { get; set; } = HookAttribute.DefaultOrder;
}
