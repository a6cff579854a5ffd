using System.Diagnostics;
using System.Text.RegularExpressions;

namespace RolloutSpecs.Gherkin.Expressions;

// Turns a syntax tree into a pattern and notes the parameter types in the order of their groups.
internal sealed partial class RegexWriter(string source, ParameterTypeRegistry registry)
{
    private readonly List<ParameterType> parameterTypes = [];

    public IReadOnlyList<ParameterType> ParameterTypes => parameterTypes;

    public string Write(Node node) => node switch
    {
        ExpressionNode expression => $"^{WriteAll(expression.Nodes)}$",
        TextNode text => Special.Replace(text.Text, @"\$0"),
        OptionalNode optional => WriteOptional(optional),
        AlternationNode alternation => $"(?:{string.Join('|', alternation.Alternatives.Select(Write))})",
        AlternativeNode alternative => WriteAlternative(alternative),
        ParameterNode parameter => WriteParameter(parameter),
        _ => throw new UnreachableException(),
    };

    // Not Regex.Escape, which escapes white space and '#' too: the pattern is one that every Cucumber writes alike.
    [GeneratedRegex(@"[\^$\[\](){}.|?*+\\]")]
    private static partial Regex Special { get; }

    private string WriteAll(IEnumerable<Node> nodes) => string.Concat(nodes.Select(Write));

    private string WriteOptional(OptionalNode optional)
    {
        if (optional.Nodes.OfType<ParameterNode>().FirstOrDefault() is { } parameter)
        {
            throw ExpressionProblem.ParameterInOptional(source, parameter);
        }

        if (optional.Nodes.OfType<OptionalNode>().FirstOrDefault() is { } inner)
        {
            throw ExpressionProblem.OptionalInOptional(source, inner);
        }

        return optional.Nodes.Count == 0
            ? throw ExpressionProblem.OptionalEmpty(source, optional)
            : $"(?:{WriteAll(optional.Nodes)})?";
    }

    private string WriteAlternative(AlternativeNode alternative)
    {
        if (alternative.Nodes.Count == 0)
        {
            throw ExpressionProblem.AlternativeEmpty(source, alternative);
        }

        return alternative.Nodes.Any(node => node is TextNode)
            ? WriteAll(alternative.Nodes)
            : throw ExpressionProblem.AlternativeOnlyOptional(source, alternative);
    }

    private string WriteParameter(ParameterNode parameter)
    {
        var type = registry.Find(parameter.Name) ?? throw new UndefinedParameterTypeException(source, parameter);
        parameterTypes.Add(type);
        return type.Regexps is [var only] ? $"({only})" : $"({string.Join('|', type.Regexps.Select(regexp => $"(?:{regexp})"))})";
    }
}
