namespace RolloutSpecs.Gherkin;

/// <summary>Marks a class whose methods are step definitions, hooks or transformations.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BindingAttribute : Attribute;
