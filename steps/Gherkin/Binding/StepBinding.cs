using System.Reflection;
using RolloutSpecs.Gherkin.Expressions;

namespace RolloutSpecs.Gherkin.Binding;

/// <summary>A step definition: an expression and the method that it calls.</summary>
/// <param name="Id">Its id in the Cucumber Messages.</param>
/// <param name="Keyword">The keyword that the step must have.</param>
/// <param name="Expression">What the step's text must match.</param>
/// <param name="Method">The method.</param>
/// <param name="Scope">Where it applies.</param>
/// <param name="File">The source file, relative to the source root.</param>
/// <param name="Line">The line in that file.</param>
public sealed record StepBinding(
    string Id,
    StepKeyword Keyword,
    IExpression Expression,
    MethodInfo Method,
    BindingScope Scope,
    string File,
    int Line)
{
    /// <summary>File and line, as an editor opens it.</summary>
    public string Location => $"{File}:{Line}";

    /// <summary>The method's name with its class.</summary>
    public string MethodName => $"{Method.DeclaringType!.Name}.{Method.Name}";
}
