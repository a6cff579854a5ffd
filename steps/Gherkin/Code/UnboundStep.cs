namespace RolloutSpecs.Gherkin.Code;

/// <summary>A step definition that no step can match.</summary>
/// <param name="Expression">Its expression.</param>
/// <param name="ParameterType">The parameter type that it names and nobody defines, or null where something else is wrong.</param>
/// <param name="Problem">What is wrong, with file, line and method.</param>
public sealed record UnboundStep(string Expression, string? ParameterType, string Problem);
