using System.Diagnostics.CodeAnalysis;

namespace RolloutSpecs.Gherkin.Expressions;

/// <summary>A Cucumber expression is not valid; the message points at the place and says what to do.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Without an expression and a place in it there is no such problem.")]
public class CucumberExpressionException : Exception
{
    internal CucumberExpressionException(string expression, int start, int end, string problem, string solution)
        : base(Describe(expression, start, end, problem, solution)) => (Expression, Start, End) = (expression, start, end);

    /// <summary>The expression that is not valid.</summary>
    public string Expression { get; }

    /// <summary>The offset of the problem's first code point.</summary>
    public int Start { get; }

    /// <summary>The offset after the problem's last code point.</summary>
    public int End { get; }

    // All Cucumber implementations share this layout, and tools read it; hence \n on every platform.
    private static string Describe(string expression, int start, int end, string problem, string solution) =>
        $"This Cucumber Expression has a problem at column {start + 1}:\n\n{expression}\n{Pointer(start, end)}\n{problem}.\n{solution}";

    private static string Pointer(int start, int end)
    {
        var indent = new string(' ', start);
        return end - start < 2 ? $"{indent}^" : $"{indent}^{new string('-', end - start - 2)}^";
    }
}
