using Io.Cucumber.Messages.Types;
using RolloutSpecs.Gherkin.Binding;
using MatchedGroup = RolloutSpecs.Gherkin.Expressions.MatchedGroup;

namespace RolloutSpecs.Gherkin.Messages;

/// <summary>Tells what an expression captured.</summary>
internal static class MatchMessages
{
    public static StepMatchArgumentsList Of(StepMatch match) => new(
        [.. match.Arguments.Select(argument => new StepMatchArgument(Of(argument.Group), argument.ParameterTypeName))]);

    private static Group Of(MatchedGroup group) => new(
        // A group with no groups inside has no member for them, as the schema has it.
        group.Children.Count == 0 ? null : [.. group.Children.Select(Of)],
        group.Start is { } start && group.Value is not null ? start : null,
        group.Value);
}
