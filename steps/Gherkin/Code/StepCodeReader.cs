using System.Text.RegularExpressions;
using Gherkin.CucumberMessages;
using Reqnroll.Bindings;
using Reqnroll.Bindings.CucumberExpressions;
using Reqnroll.Bindings.Discovery;
using Reqnroll.BoDi;
using Reqnroll.Infrastructure;
using RolloutSpecs.Gherkin.Engine;

namespace RolloutSpecs.Gherkin.Code;

/// <summary>Has Reqnroll read step code, and gives it ids and places.</summary>
internal sealed partial class StepCodeReader(IIdGenerator ids, SourceLines lines)
{
    public StepCode Read(IReadOnlyList<Type> classes)
    {
        var registry = new ReadRegistry();
        var containers = new GateContainers(registry, container => Builder(container, classes), new ScopeResolver());
        var container = containers.Create();
        var builder = container.Resolve<IRuntimeBindingRegistryBuilder>();
        foreach (var assembly in classes.Select(type => type.Assembly).Distinct())
        {
            builder.BuildBindingsFromAssembly(assembly);
        }

        builder.BuildingCompleted();
        RefuseUnawaited(registry);
        var matcher = new StepMatcher(containers.CreateTestThreadContainer(container).Resolve<IStepDefinitionMatchService>());
        return new StepCode(
            registry,
            matcher,
            container.Resolve<CucumberExpressionParameterTypeRegistry>(),
            classes,
            [.. InOrder(registry.GetStepDefinitions(), classes)
                .GroupBy(step => (StepCode.MethodOf(step), step.SourceExpression))
                .Select(step => new StepDefinition(ids.GetNewId(), ExpressionOf(step.First()), lines.Of(step.Key.Item1), [.. step]))],
            [.. InOrder(registry.GetHooks(), classes)
                .GroupBy(hook => (Method: StepCode.MethodOf(hook), hook.HookType))
                .Select(hook => new HookDefinition(ids.GetNewId(), hook.Key.HookType, lines.Of(hook.Key.Method), [.. hook]))],
            [.. registry.GetStepTransformations()
                .Select(made => new ParameterTypeDefinition(NameOf(made), made.Regex, lines.Of(StepCode.MethodOf(made))))
                .DistinctBy(type => type.Name)],
            [.. InOrder(registry.Unbound, classes).DistinctBy(step => (StepCode.MethodOf(step), step.SourceExpression)).Select(Unbound)]);
    }

    // Reqnroll awaits by the declared type alone: a task in an object, or a lazy sequence, would be green without having run.
    private void RefuseUnawaited(ReadRegistry registry)
    {
        var unawaited = registry.GetStepDefinitions().Concat<IBinding>(registry.GetHooks())
            .Select(StepCode.MethodOf)
            .Distinct()
            .Where(method => !IsAwaited(method.ReturnType));
        foreach (var method in unawaited)
        {
            registry.RegisterGenericBindingError(new BindingError(
                BindingErrorType.BindingError,
                $"{lines.Of(method)} returns {method.ReturnType.Name}, which nobody awaits or looks at: return void or Task"));
        }
    }

    private static bool IsAwaited(Type type) =>
        type == typeof(void)
        || typeof(Task).IsAssignableFrom(type)
        || type == typeof(ValueTask)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    private static ChosenClasses Builder(IObjectContainer container, IReadOnlyList<Type> classes)
    {
        container.RegisterInstanceAs(classes);
        return container.Resolve<ChosenClasses>();
    }

    private static IEnumerable<T> InOrder<T>(IEnumerable<T> bindings, IReadOnlyList<Type> classes)
        where T : IBinding
    {
        var places = classes.Select((type, index) => (type, index)).ToDictionary(pair => pair.type, pair => pair.index);
        return bindings
            .OrderBy(binding => places.GetValueOrDefault(StepCode.MethodOf(binding).ReflectedType!))
            .ThenBy(binding => StepCode.MethodOf(binding).MetadataToken);
    }

    // A definition without an expression has its method's name for one.
    private static string ExpressionOf(IStepDefinitionBinding step) => step.SourceExpression ?? step.Expression.Regex.ToString();

    private static string NameOf(IStepArgumentTransformationBinding made) => made.Name ?? made.Method.ReturnType.Name;

    private UnboundStep Unbound(IStepDefinitionBinding step)
    {
        var expression = step.SourceExpression ?? "";
        var type = UndefinedType.Match(step.ErrorMessage);
        return new UnboundStep(
            expression,
            type.Success ? type.Groups["name"].Value : null,
            $"{lines.Of(StepCode.MethodOf(step))}: '{expression}' cannot be bound: {step.ErrorMessage}");
    }

    // Reqnroll keeps of the official exception its words alone.
    [GeneratedRegex("Undefined parameter type '(?<name>[^']*)'")]
    private static partial Regex UndefinedType { get; }
}
