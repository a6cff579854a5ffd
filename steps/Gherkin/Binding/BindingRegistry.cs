using Io.Cucumber.Messages.Types;
using Scenario = RolloutSpecs.Gherkin.Features.Scenario;

namespace RolloutSpecs.Gherkin.Binding;

/// <summary>All step code of a run.</summary>
/// <param name="Classes">The binding classes.</param>
/// <param name="Steps">The step definitions.</param>
/// <param name="Hooks">The hooks, in the order in which they run.</param>
/// <param name="Transformations">The step argument transformations, lowest order first.</param>
/// <param name="ParameterTypes">The parameter types that step code defines.</param>
/// <param name="KnownTypes">Those and the built-in ones.</param>
/// <param name="Unbound">The step definitions left out because they name a parameter type that nobody defines.</param>
public sealed record BindingRegistry(
    IReadOnlyList<Type> Classes,
    IReadOnlyList<StepBinding> Steps,
    IReadOnlyList<HookBinding> Hooks,
    IReadOnlyList<TransformationBinding> Transformations,
    IReadOnlyList<Expressions.ParameterType> ParameterTypes,
    Expressions.ParameterTypeRegistry KnownTypes,
    IReadOnlyList<UnboundStep> Unbound)
{
    /// <summary>This step code, if no step definition had to be left out.</summary>
    /// <exception cref="BindingException">One names a parameter type that nobody defines.</exception>
    public BindingRegistry Complete() => Unbound.Count == 0
        ? this
        : throw new BindingException(string.Join('\n', Unbound.Select(step => step.Problem)));

    /// <summary>The hooks of a kind, in the order in which they run.</summary>
    public IEnumerable<HookBinding> HooksOf(HookKind kind) => Hooks.Where(hook => hook.Kind == kind);

    /// <summary>The step definitions that match a step: one is right, none is undefined, several are ambiguous.</summary>
    public IReadOnlyList<StepMatch> Match(PickleStep step, Scenario scenario, FeatureInfo feature)
    {
        var keyword = KeywordOf(step);
        var matches = Steps
            .Where(binding => keyword == StepKeyword.Any || binding.Keyword == StepKeyword.Any || binding.Keyword == keyword)
            .Where(binding => binding.Scope.Covers(scenario, feature))
            .Select(binding => (Binding: binding, Arguments: binding.Expression.Match(step.Text)))
            .Where(match => match.Arguments is not null)
            .Select(match => new StepMatch(match.Binding, match.Arguments!))
            .ToList();
        var scoped = matches.Where(match => !match.Binding.Scope.IsEverywhere).ToList();
        return scoped.Count > 0 ? scoped : matches;
    }

    /// <summary>The keyword of a step; <see cref="StepKeyword.Any"/> for a bullet.</summary>
    public static StepKeyword KeywordOf(PickleStep step) => step.Type switch
    {
        PickleStepType.CONTEXT => StepKeyword.Given,
        PickleStepType.ACTION => StepKeyword.When,
        PickleStepType.OUTCOME => StepKeyword.Then,
        _ => StepKeyword.Any,
    };
}
