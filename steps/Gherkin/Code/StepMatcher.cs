using System.Globalization;
using Reqnroll.Bindings;
using Reqnroll.Infrastructure;

namespace RolloutSpecs.Gherkin.Code;

/// <summary>Asks Reqnroll which step definitions fit a step, without running it.</summary>
internal sealed class StepMatcher(IStepDefinitionMatchService service)
{
    /// <summary>The step definitions that fit: one is right, none is undefined, several are ambiguous.</summary>
    public IReadOnlyList<BindingMatch> Match(StepInstance step)
    {
        var match = service.GetBestMatch(step, CultureInfo.InvariantCulture, out var reason, out var candidates);
        return match.Success ? [match]
            : reason is StepDefinitionAmbiguityReason.AmbiguousSteps or StepDefinitionAmbiguityReason.ParameterErrors ? candidates
            : [];
    }
}
