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
        return new BindingRegistry(
            ordered,
            [.. methods.SelectMany(method => StepsOf(method, factory))],
            [.. methods.SelectMany(HooksOf).OrderBy(hook => hook.Order)],
            transformations,
            custom);
    }

    private IEnumerable<StepBinding> StepsOf(MethodInfo method, ExpressionFactory factory) =>
        method.GetCustomAttributes<StepDefinitionBaseAttribute>().Select(step => new StepBinding(
            ids.GetNewId(),
            step.Keyword,
            Expression(factory, step, method),
            Callable(method),
            BindingScope.Of(method),
            Path.GetRelativePath(sourceRoot, step.File).Replace('\\', '/'),
            step.Line));

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
        typeof(string),
        groups => groups[0]);

    private static IExpression Expression(ExpressionFactory factory, StepDefinitionBaseAttribute step, MethodInfo method)
    {
        try
        {
            return factory.Create(step.Expression);
        }
        catch (Exception failure) when (failure is CucumberExpressionException or ArgumentException)
        {
            throw new BindingException($"{step.File}:{step.Line}: {Name(method)}: {failure.Message}", failure);
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
