using System.Runtime.InteropServices;
using Cucumber.Messages;
using Io.Cucumber.Messages.Types;
using RolloutSpecs.Gherkin.Binding;
using RolloutSpecs.Gherkin.Expressions;
using RolloutSpecs.Gherkin.Features;
using Hook = Io.Cucumber.Messages.Types.Hook;

namespace RolloutSpecs.Gherkin.Messages;

/// <summary>Puts the Cucumber Messages of a whole run together.</summary>
internal static class TestRunMessages
{
    public const string RunId = "test-run";

    public static IEnumerable<Envelope> Before(IReadOnlyList<FeatureFile> features, BindingRegistry registry, DateTimeOffset started) =>
    [
        Envelope.Create(Meta()),
        .. features.SelectMany(FeatureMessages),
        .. registry.ParameterTypes.Select(type => Envelope.Create(ParameterTypeOf(type))),
        .. registry.Steps.Select(step => Envelope.Create(StepDefinitionOf(step))),
        .. registry.Hooks.Select(hook => Envelope.Create(HookOf(hook))),
        Envelope.Create(new TestRunStarted(Converters.ToTimestamp(started.UtcDateTime), RunId)),
    ];

    public static Envelope After(bool success, string? message, DateTimeOffset finished) => Envelope.Create(
        new TestRunFinished(message, success, Converters.ToTimestamp(finished.UtcDateTime), null, RunId));

    private static Meta Meta() => new(
        ProtocolVersion.Version,
        new Product("RolloutSpecs", "1.0.0"),
        new Product(".NET", Environment.Version.ToString()),
        new Product(OsName(), null),
        new Product(RuntimeInformation.ProcessArchitecture.ToString(), null),
        null);

    private static string OsName() =>
        OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux";

    private static IEnumerable<Envelope> FeatureMessages(FeatureFile feature) =>
    [
        Envelope.Create(new Source(feature.File, feature.Text, SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN)),
        Envelope.Create(feature.Document),
        .. feature.Scenarios.Select(scenario => Envelope.Create(scenario.Pickle)),
    ];

    private static Io.Cucumber.Messages.Types.ParameterType ParameterTypeOf(Expressions.ParameterType type) => new(
        type.Name, [.. type.Regexps], type.PreferForRegexpMatch, type.UseForSnippets, $"parameter-type-{type.Name}", null);

    private static StepDefinition StepDefinitionOf(StepBinding step) => new(
        step.Id,
        new StepDefinitionPattern(
            step.Expression.Source,
            step.Expression is CucumberExpression ? StepDefinitionPatternType.CUCUMBER_EXPRESSION : StepDefinitionPatternType.REGULAR_EXPRESSION),
        new SourceReference(step.File, null, null, new Location(step.Line, null)));

    private static Hook HookOf(HookBinding hook) => new(
        hook.Id,
        hook.MethodName,
        new SourceReference(null, new JavaMethod(hook.Method.DeclaringType!.FullName!, hook.Method.Name, []), null, null),
        hook.Tags.Count > 0 ? string.Join(" or ", hook.Tags.Select(tag => $"@{tag}")) : null,
        TypeOf(hook.Kind));

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
