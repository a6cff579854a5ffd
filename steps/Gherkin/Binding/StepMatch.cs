using RolloutSpecs.Gherkin.Expressions;

namespace RolloutSpecs.Gherkin.Binding;

/// <summary>A step definition that matches a step.</summary>
/// <param name="Binding">The step definition.</param>
/// <param name="Arguments">What its expression captured, in order.</param>
public sealed record StepMatch(StepBinding Binding, IReadOnlyList<Argument> Arguments);
