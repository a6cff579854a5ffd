using System.Diagnostics.CodeAnalysis;

namespace RolloutSpecs.Gherkin.Expressions;

/// <summary>A Cucumber expression names a parameter type that nobody registered.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Without an expression and a place in it there is no such problem.")]
public sealed class UndefinedParameterTypeException : CucumberExpressionException
{
    internal UndefinedParameterTypeException(string expression, ParameterNode parameter)
        : base(
            expression,
            parameter.Start,
            parameter.End,
            $"Undefined parameter type '{parameter.Name}'",
            $"Please register a ParameterType for '{parameter.Name}'") => UndefinedParameterTypeName = parameter.Name;

    /// <summary>The name that is not registered.</summary>
    public string UndefinedParameterTypeName { get; }
}
