namespace RolloutSpecs.Gherkin.Expressions;

// The wording is that of the official test suite, mistakes included: other tools compare it.
internal static class ExpressionProblem
{
    public static CucumberExpressionException EndOfLineEscaped(string expression, int at) => new(
        expression, at, at + 1,
        "The end of line can not be escaped",
        @"You can use '\\' to escape the '\'");

    public static CucumberExpressionException NeedsNoEscape(string expression, int at) => new(
        expression, at, at + 1,
        @"Only the characters '{', '}', '(', ')', '\', '/' and whitespace can be escaped",
        @"If you did mean to use an '\' you can use '\\' to escape it");

    public static CucumberExpressionException OptionalNotClosed(string expression, ExpressionToken begin) => new(
        expression, begin.Start, begin.End,
        "The '(' does not have a matching ')'",
        @"If you did not intend to use optional text you can use '\(' to escape the optional text");

    public static CucumberExpressionException ParameterNotClosed(string expression, ExpressionToken begin) => new(
        expression, begin.Start, begin.End,
        "The '{' does not have a matching '}'",
        @"If you did not intend to use a parameter you can use '\{' to escape the a parameter");

    public static CucumberExpressionException ReservedInParameterName(string expression, ExpressionToken reserved) => new(
        expression, reserved.Start, reserved.End,
        @"Parameter names may not contain '{', '}', '(', ')', '\' or '/'",
        "Did you mean to use a regular expression?");

    public static CucumberExpressionException AlternationInOptional(string expression, ExpressionToken slash) => new(
        expression, slash.Start, slash.End,
        "An alternation can not be used inside an optional",
        @"If you did not mean to use an alternation you can use '\/' to escape the '/'. Otherwise rephrase your expression or consider using a regular expression instead.");

    public static CucumberExpressionException AlternativeEmpty(string expression, AlternativeNode alternative) => new(
        expression, alternative.Start, alternative.End,
        "Alternative may not be empty",
        @"If you did not mean to use an alternative you can use '\/' to escape the '/'");

    public static CucumberExpressionException AlternativeOnlyOptional(string expression, AlternativeNode alternative) => new(
        expression, alternative.Start, alternative.End,
        "An alternative may not exclusively contain optionals",
        @"If you did not mean to use an optional you can use '\(' to escape the '('");

    public static CucumberExpressionException OptionalEmpty(string expression, OptionalNode optional) => new(
        expression, optional.Start, optional.End,
        "An optional must contain some text",
        @"If you did not mean to use an optional you can use '\(' to escape the '('");

    public static CucumberExpressionException OptionalInOptional(string expression, OptionalNode inner) => new(
        expression, inner.Start, inner.End,
        "An optional may not contain an other optional",
        @"If you did not mean to use an optional type you can use '\(' to escape the '('. For more complicated expressions consider using a regular expression instead.");

    public static CucumberExpressionException ParameterInOptional(string expression, ParameterNode parameter) => new(
        expression, parameter.Start, parameter.End,
        "An optional may not contain a parameter type",
        @"If you did not mean to use an parameter type you can use '\{' to escape the '{'");
}
