using System.ComponentModel;
using System.Reflection;
using Io.Cucumber.Messages.Types;
using Reqnroll.Bindings;
using RolloutSpecs.Gherkin.Code;
using HookType = Io.Cucumber.Messages.Types.HookType;
using ReqnrollHook = Reqnroll.Bindings.HookType;
using StepDefinition = RolloutSpecs.Gherkin.Code.StepDefinition;

namespace RolloutSpecs.Gherkin.Messages;

/// <summary>Tells of the step code: parameter types, then step definitions and hooks as they stand in their classes.</summary>
internal static class StepCodeMessages
{
    public static IEnumerable<Envelope> Of(StepCode code)
    {
        var classes = code.Classes.Select((type, index) => (type, index)).ToDictionary(pair => pair.type, pair => pair.index);
        return
        [
            .. code.ParameterTypes.Select(type => Envelope.Create(Of(type))),
            .. code.Unbound.Where(step => step.ParameterType is not null)
                .Select(step => Envelope.Create(new UndefinedParameterType(step.Expression, step.ParameterType))),
            .. code.Steps.Select(step => (step.Place.Method, Message: Envelope.Create(Of(step))))
                .Concat(code.Hooks.Select(hook => (hook.Place.Method, Message: Envelope.Create(Of(hook)))))
                .OrderBy(told => classes.GetValueOrDefault(told.Method.ReflectedType!))
                .ThenBy(told => told.Method.MetadataToken)
                .Select(told => told.Message),
        ];
    }

    private static ParameterType Of(ParameterTypeDefinition type) =>
        // Without a pattern it would match every text.
        new(type.Name, [type.Source], false, type.Pattern is not null, $"parameter-type-{type.Name}", Of(type.Place));

    private static Io.Cucumber.Messages.Types.StepDefinition Of(StepDefinition step) => new(
        step.Id,
        new StepDefinitionPattern(
            step.Expression,
            step.Bindings[0].ExpressionType == StepDefinitionExpressionTypes.CucumberExpression
                ? StepDefinitionPatternType.CUCUMBER_EXPRESSION
                : StepDefinitionPatternType.REGULAR_EXPRESSION),
        Of(step.Place));

    private static Hook Of(HookDefinition hook) => new(
        hook.Id,
        hook.Place.Method.GetCustomAttribute<DisplayNameAttribute>()?.DisplayName,
        Of(hook.Place),
        hook.Tags.Any() ? string.Join(" or ", hook.Tags.Select(tag => $"@{tag}")) : null,
        TypeOf(hook.Type));

    // The schema has no word for a .NET method; Java's has the same parts.
    private static SourceReference Of(CodePlace place) => place.File is null
        ? new(null, new JavaMethod(place.Method.DeclaringType!.FullName!, place.Method.Name, []), null, null)
        : new(place.File, null, null, new Location(place.Line!.Value, null));

    private static HookType TypeOf(ReqnrollHook type) => type switch
    {
        ReqnrollHook.BeforeTestRun or ReqnrollHook.BeforeFeature => HookType.BEFORE_TEST_RUN,
        ReqnrollHook.AfterTestRun or ReqnrollHook.AfterFeature => HookType.AFTER_TEST_RUN,
        ReqnrollHook.BeforeScenario or ReqnrollHook.BeforeScenarioBlock => HookType.BEFORE_TEST_CASE,
        ReqnrollHook.AfterScenario or ReqnrollHook.AfterScenarioBlock => HookType.AFTER_TEST_CASE,
        ReqnrollHook.BeforeStep => HookType.BEFORE_TEST_STEP,
        _ => HookType.AFTER_TEST_STEP,
    };
}
