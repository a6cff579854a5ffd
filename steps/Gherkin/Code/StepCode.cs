using System.Reflection;
using Gherkin.CucumberMessages;
using Reqnroll;
using Reqnroll.Bindings;
using Reqnroll.Bindings.CucumberExpressions;

namespace RolloutSpecs.Gherkin.Code;

/// <summary>All step code of a run, as Reqnroll read it; engines share it, since nothing in it changes.</summary>
public sealed class StepCode
{
    private readonly Dictionary<IBinding, StepDefinition> definitions = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(MethodInfo, HookType), HookDefinition> hooks;

    internal StepCode(
        ReadRegistry registry,
        StepMatcher matcher,
        CucumberExpressionParameterTypeRegistry knownTypes,
        IReadOnlyList<Type> classes,
        IReadOnlyList<StepDefinition> steps,
        IReadOnlyList<HookDefinition> hooks,
        IReadOnlyList<ParameterTypeDefinition> parameterTypes,
        IReadOnlyList<UnboundStep> unbound)
    {
        (Registry, Matcher, KnownTypes) = (registry, matcher, knownTypes);
        (Classes, Steps, Hooks, ParameterTypes, Unbound) = (classes, steps, hooks, parameterTypes, unbound);
        foreach (var step in steps)
        {
            foreach (var binding in step.Bindings)
            {
                definitions.Add(binding, step);
            }
        }

        Trees = new CaptureTrees(parameterTypes);
        this.hooks = hooks.ToDictionary(hook => (hook.Place.Method, hook.Type));
    }

    /// <summary>The binding classes, by name.</summary>
    public IReadOnlyList<Type> Classes { get; }

    /// <summary>The step definitions, as they stand in their classes.</summary>
    public IReadOnlyList<StepDefinition> Steps { get; }

    /// <summary>The hooks, as they stand in their classes.</summary>
    public IReadOnlyList<HookDefinition> Hooks { get; }

    /// <summary>The step definitions left out because nothing can match them.</summary>
    public IReadOnlyList<UnboundStep> Unbound { get; }

    /// <summary>Everything that cannot be bound, a line each.</summary>
    public IReadOnlyList<string> Problems =>
        [.. Unbound.Select(step => step.Problem), .. Registry.GetErrorMessages().Select(error => error.Message)];

    internal IReadOnlyList<ParameterTypeDefinition> ParameterTypes { get; }

    internal CaptureTrees Trees { get; }

    internal ReadRegistry Registry { get; }

    internal StepMatcher Matcher { get; }

    internal CucumberExpressionParameterTypeRegistry KnownTypes { get; }

    /// <summary>The step code of assemblies' classes marked <see cref="BindingAttribute"/>.</summary>
    /// <param name="ids">Gives the ids of step definitions and hooks.</param>
    /// <param name="sourceRoot">The folder that source files are told from.</param>
    /// <param name="assemblies">The assemblies.</param>
    public static StepCode Read(IIdGenerator ids, string sourceRoot, params Assembly[] assemblies) => Read(
        ids, sourceRoot, assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsDefined(typeof(BindingAttribute))));

    /// <summary>The step code of classes.</summary>
    /// <param name="ids">Gives the ids of step definitions and hooks.</param>
    /// <param name="sourceRoot">The folder that source files are told from.</param>
    /// <param name="classes">The classes.</param>
    public static StepCode Read(IIdGenerator ids, string sourceRoot, IEnumerable<Type> classes)
    {
        using var lines = new SourceLines(sourceRoot);
        return new StepCodeReader(ids, lines).Read([.. classes.OrderBy(type => type.FullName, StringComparer.Ordinal)]);
    }

    internal StepDefinition DefinitionOf(BindingMatch match) => definitions[match.StepBinding];

    internal HookDefinition HookOf(IHookBinding binding) => hooks[(MethodOf(binding), binding.HookType)];

    // In the order in which Reqnroll runs them.
    internal IReadOnlyList<HookDefinition> HooksAt(HookType type, StepContext place) =>
        [.. Registry.GetHooks(type)
            .Where(hook => !hook.IsScoped || hook.BindingScope.Match(place, out _))
            .GroupBy(hook => hook.Method)
            .Select(same => same.First())
            .OrderBy(hook => hook.HookOrder)
            .Select(HookOf)];

    internal static MethodInfo MethodOf(IBinding binding) => ((Reqnroll.Bindings.Reflection.RuntimeBindingMethod)binding.Method).MethodInfo;
}
