using CucumberExpressions.Parsing;
using Io.Cucumber.Messages.Types;
using Reqnroll.Bindings;
using RolloutSpecs.Gherkin.Code;
using MessageGroup = Io.Cucumber.Messages.Types.Group;
using ParsedGroup = CucumberExpressions.Parsing.Group;

namespace RolloutSpecs.Gherkin.Messages;

/// <summary>Tells what an expression captured, as the official implementations do.</summary>
internal static class MatchMessages
{
    // The official expression of {string}: Reqnroll's own has a group for each kind of quotes, and captures what stands between.
    private static readonly TreeRegexp Quoted = new(@"""([^""\\]*(\\.[^""\\]*)*)""|'([^'\\]*(\\.[^'\\]*)*)'");

    public static StepMatchArgumentsList Of(IStepDefinitionBinding definition, string text, StepCode code)
    {
        if (code.Trees.Of(definition) is not { } tree)
        {
            return new StepMatchArgumentsList([]);
        }

        var groups = tree.Match(text)?.Children ?? [];
        if (definition.Expression is not CucumberExpressions.CucumberExpression expression)
        {
            return new StepMatchArgumentsList([.. groups.Select(group => new StepMatchArgument(Of(group, 0), null))]);
        }

        var arguments = new List<StepMatchArgument>();
        var at = 0;
        foreach (var type in expression.ParameterTypes)
        {
            var isText = type.Name == CucumberExpressions.ParameterTypeConstants.StringParameterName;
            var captured = groups[at];
            captured = isText && captured.Value is null ? groups[at + 1] : captured;
            at += isText ? 2 : 1;
            arguments.Add(new StepMatchArgument(
                isText ? OfText(captured, text) : OfType(captured, type.Name, code), type.Name.Length == 0 ? null : type.Name));
        }

        return new StepMatchArgumentsList(arguments);
    }

    private static MessageGroup OfText(ParsedGroup captured, string text) =>
        Of(Quoted.Match(text[(captured.Start - 1)..(captured.End + 1)]), captured.Start - 1);

    private static MessageGroup OfType(ParsedGroup captured, string name, StepCode code) =>
        code.Trees.OfType(name)?.Match(captured.Value) is { } inside ? Of(inside, captured.Start) : Of(captured, 0);

    private static MessageGroup Of(ParsedGroup group, int offset) => new(
        // A group with no groups inside has no member for them, as the schema has it.
        group.Children is { Count: > 0 } children ? [.. children.Select(child => Of(child, offset))] : null,
        group.Value is null ? null : group.Start + offset,
        group.Value);
}
