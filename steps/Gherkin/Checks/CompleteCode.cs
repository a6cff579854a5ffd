using RolloutSpecs.Gherkin.Code;
using RolloutSpecs.Gherkin.Features;

namespace RolloutSpecs.Gherkin.Checks;

/// <summary>Step code of which nothing is left out.</summary>
public static class CompleteCode
{
    /// <summary>This step code, if all of it can be bound.</summary>
    /// <param name="code">The step code.</param>
    /// <param name="features">The features that it is for: their steps that have no other definition are told too.</param>
    /// <exception cref="StepCodeException">Some cannot.</exception>
    public static StepCode Complete(this StepCode code, params IReadOnlyList<FeatureFile> features) => code.Problems.Count == 0
        ? code
        : throw new StepCodeException(string.Join('\n', [.. code.Problems, .. DryCheck.Unfit(features, code)]));
}
