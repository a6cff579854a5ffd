using System.Runtime.CompilerServices;

namespace RolloutSpecs.Gherkin;

/// <summary>Binds a method to Given steps.</summary>
/// <param name="expression">A cucumber expression or a regular expression.</param>
/// <param name="file">Where it is written; the compiler fills it in.</param>
/// <param name="line">Where it is written; the compiler fills it in.</param>
public sealed class GivenAttribute(string expression, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    : StepDefinitionBaseAttribute(expression, StepKeyword.Given, file, line);
