using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Gherkin.CucumberMessages;
using RolloutSpecs.Gherkin.Expressions;

namespace RolloutSpecs.Gherkin.Binding;

/// <summary>Reads step code from classes marked <see cref="BindingAttribute"/>.</summary>
/// <param name="ids">Gives the ids of step definitions and hooks.</param>
/// <param name="sourceRoot">The folder that source files are told from.</param>
public sealed class BindingReader(IIdGenerator ids, string sourceRoot)
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly TimeSpan MatchLimit = TimeSpan.FromSeconds(1);

    /// <summary>The step code of assemblies.</summary>
    /// <exception cref="BindingException">A method cannot be a step definition, hook or transformation.</exception>
    public BindingRegistry Read(params Assembly[] assemblies) =>
        Read(assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsDefined(typeof(BindingAttribute))));

    /// <summary>The step code of classes.</summary>
    /// <exception cref="BindingException">A method cannot be a step definition, hook or transformation.</exception>
    public BindingRegistry Read(IEnumerable<Type> classes)
    {
        var ordered = classes.OrderBy(type => type.FullName, StringComparer.Ordinal).ToList();
        var methods = ordered
            .SelectMany(type => type.GetMethods(Declared).OrderBy(method => method.MetadataToken))
            .ToList();
        var transformations = methods.SelectMany(TransformationsOf).OrderBy(binding => binding.Order).ToList();
        var types = new ParameterTypeRegistry();
        var custom = transformations.DistinctBy(binding => binding.Name).Select(AsParameterType).ToList();
        foreach (var type in custom)
        {
            types.Add(type);
        }

        var factory = new ExpressionFactory(types);
        var unbound = new List<UnboundStep>();
        return new BindingRegistry(
            ordered,
            [.. methods.SelectMany(method => StepsOf(method, factory, unbound))],
            [.. methods.SelectMany(HooksOf).OrderBy(hook => hook.Order)],
            transformations,
            custom,
            types,
            unbound);
    }

    private IEnumerable<StepBinding> StepsOf(MethodInfo method, ExpressionFactory factory, List<UnboundStep> unbound)
    {
        foreach (var step in method.GetCustomAttributes<StepDefinitionBaseAttribute>())
        {
            var file = Path.GetRelativePath(sourceRoot, step.File).Replace('\\', '/');
            if (Expression(factory, step, $"{file}:{step.Line}: {Name(method)}", unbound) is { } expression)
            {
                yield return new StepBinding(
                    ids.GetNewId(), step.Keyword, expression, Callable(method), BindingScope.Of(method), file, step.Line);
            }
        }
    }

    private IEnumerable<HookBinding> HooksOf(MethodInfo method) =>
        method.GetCustomAttributes<HookAttribute>().Select(hook => new HookBinding(
            ids.GetNewId(), hook.Kind, hook.Order, hook.Tags, StaticWhereNeeded(Callable(method), hook.Kind), BindingScope.Of(method)));

    private static IEnumerable<TransformationBinding> TransformationsOf(MethodInfo method)
    {
        var result = Results.WithoutTask(method.ReturnType);
        return method.GetCustomAttributes<StepArgumentTransformationAttribute>().Select(transformation =>
            new TransformationBinding(
                transformation.Name ?? result.Name,
                transformation.Regex is null ? null : new Regex($"^(?:{transformation.Regex.TrimStart('^').TrimEnd('$')})$", RegexOptions.CultureInvariant, MatchLimit),
                transformation.Order,
                result == typeof(void) ? throw new BindingException($"{Name(method)} transforms an argument into nothing: give it a return type") : method,
                result));
    }

    private static ParameterType AsParameterType(TransformationBinding binding) => new(
        binding.Name,
        [binding.Method.GetCustomAttributes<StepArgumentTransformationAttribute>().First().Regex?.TrimStart('^').TrimEnd('$') ?? ".*"],
        binding.Result,
        groups => groups[0])
    {
        // Without a pattern it would match every text.
        UseForSnippets = binding.Pattern is not null,
    };

    private static IExpression? Expression(
        ExpressionFactory factory, StepDefinitionBaseAttribute step, string place, List<UnboundStep> unbound)
    {
        try
        {
            return factory.Create(step.Expression);
        }
        catch (UndefinedParameterTypeException unknown)
        {
            unbound.Add(new UnboundStep(step.Expression, unknown.UndefinedParameterTypeName, $"{place}: {unknown.Message}"));
            return null;
        }
        catch (Exception failure) when (failure is CucumberExpressionException or ArgumentException)
        {
            throw new BindingException($"{place}: {failure.Message}", failure);
        }
    }

    private static MethodInfo Callable(MethodInfo method)
    {
        if (method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute)))
        {
            throw new BindingException($"{Name(method)} is async void, so nobody would see it fail: return Task");
        }

        return method.ContainsGenericParameters
            ? throw new BindingException($"{Name(method)} is generic, so its types are not known: make it a plain method")
            : method;
    }

    private static MethodInfo StaticWhereNeeded(MethodInfo method, HookKind kind) =>
        kind is HookKind.BeforeTestRun or HookKind.AfterTestRun or HookKind.BeforeFeature or HookKind.AfterFeature && !method.IsStatic
            ? throw new BindingException($"{Name(method)} is a {kind} hook, which runs outside scenarios: make it static")
            : method;

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
