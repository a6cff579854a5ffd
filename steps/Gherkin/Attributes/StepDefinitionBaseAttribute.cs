namespace RolloutSpecs.Gherkin;

/// <summary>Binds a method to the steps whose text its expression matches.</summary>
/// <param name="expression">A cucumber expression or a regular expression.</param>
/// <param name="keyword">The keyword that the step must have.</param>
/// <param name="file">Where it is written; the compiler fills it in.</param>
/// <param name="line">Where it is written; the compiler fills it in.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class StepDefinitionBaseAttribute(string expression, StepKeyword keyword, string file, int line) : Attribute
{
    /// <summary>The expression as written.</summary>
    public string Expression { get; } = expression;

    /// <summary>The keyword that the step must have.</summary>
    public StepKeyword Keyword { get; } = keyword;

    /// <summary>The source file that it is written in.</summary>
    public string File { get; } = file;

    /// <summary>The line that it is written on.</summary>
    public int Line { get; } = line;
}
