using Reqnroll;
using Reqnroll.Bindings;
using Reqnroll.Infrastructure;

namespace RolloutSpecs.Gherkin.Engine;

/// <summary>
/// Spares the step classes that Reqnroll would write for undefined steps: <see cref="RolloutSpecs.Gherkin.Recording.Diagnoses"/> says what
/// to do.
/// </summary>
internal sealed class ShortUndefinedMessage : ITestUndefinedMessageFactory
{
    public static ShortUndefinedMessage Instance { get; } = new();

    public string BuildFromContext(ScenarioContext scenarioContext, FeatureContext featureContext) => "a step has no definition";

    public string BuildStepMessageFromContext(StepInstance step, FeatureContext featureContext) => "";
}
