namespace RolloutSpecs.Gherkin.Binding;

/// <summary>A step definition that names a parameter type that nobody defines, so that no step can match it.</summary>
/// <param name="Expression">Its cucumber expression.</param>
/// <param name="ParameterType">The name that nobody defines.</param>
/// <param name="Problem">What is wrong, with file, line and method.</param>
public sealed record UnboundStep(string Expression, string ParameterType, string Problem);
