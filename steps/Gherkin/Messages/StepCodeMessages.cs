using System.ComponentModel;
using System.Reflection;
using Io.Cucumber.Messages.Types;
using RolloutSpecs.Gherkin.Binding;
using RolloutSpecs.Gherkin.Expressions;

namespace RolloutSpecs.Gherkin.Messages;

/// <summary>Tells of the step code: parameter types, then step definitions and hooks as they stand in their classes.</summary>
internal static class StepCodeMessages
{
    public static IEnumerable<Envelope> Of(BindingRegistry registry)
    {
        var classes = registry.Classes.Select((type, index) => (type, index)).ToDictionary(pair => pair.type, pair => pair.index);
        return
        [
            .. registry.ParameterTypes.Select(type => Envelope.Create(Of(type, registry.Transformations.First(one => one.Name == type.Name)))),
            .. registry.Unbound.Select(step => Envelope.Create(new UndefinedParameterType(step.Expression, step.ParameterType))),
            .. registry.Steps.Select(step => (step.Method, Message: Envelope.Create(Of(step))))
                .Concat(registry.Hooks.Select(hook => (hook.Method, Message: Envelope.Create(Of(hook)))))
                .OrderBy(code => classes[code.Method.DeclaringType!])
                .ThenBy(code => code.Method.MetadataToken)
                .Select(code => code.Message),
        ];
    }

    private static Io.Cucumber.Messages.Types.ParameterType Of(Expressions.ParameterType type, TransformationBinding transformation) => new(
        type.Name, [.. type.Regexps], type.PreferForRegexpMatch, type.UseForSnippets, $"parameter-type-{type.Name}", Of(transformation.Method));

    private static StepDefinition Of(StepBinding step) => new(
        step.Id,
        new StepDefinitionPattern(
            step.Expression.Source,
            step.Expression is CucumberExpression ? StepDefinitionPatternType.CUCUMBER_EXPRESSION : StepDefinitionPatternType.REGULAR_EXPRESSION),
        new SourceReference(step.File, null, null, new Location(step.Line, null)));

    private static Io.Cucumber.Messages.Types.Hook Of(HookBinding hook) => new(
        hook.Id,
        hook.Method.GetCustomAttribute<DisplayNameAttribute>()?.DisplayName,
        Of(hook.Method),
        hook.Tags.Count > 0 ? string.Join(" or ", hook.Tags.Select(tag => $"@{tag}")) : null,
        TypeOf(hook.Kind));

    // The schema has no word for a .NET method; Java's has the same parts.
    private static SourceReference Of(MethodInfo method) =>
        new(null, new JavaMethod(method.DeclaringType!.FullName!, method.Name, []), null, null);

    private static HookType TypeOf(HookKind kind) => kind switch
    {
        HookKind.BeforeTestRun or HookKind.BeforeFeature => HookType.BEFORE_TEST_RUN,
        HookKind.AfterTestRun or HookKind.AfterFeature => HookType.AFTER_TEST_RUN,
        HookKind.BeforeScenario or HookKind.BeforeScenarioBlock => HookType.BEFORE_TEST_CASE,
        HookKind.AfterScenario or HookKind.AfterScenarioBlock => HookType.AFTER_TEST_CASE,
        HookKind.BeforeStep => HookType.BEFORE_TEST_STEP,
        _ => HookType.AFTER_TEST_STEP,
    };
}
