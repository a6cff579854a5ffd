using Reqnroll.Bindings;

namespace RolloutSpecs.Gherkin.Code;

/// <summary>A step definition: an expression and the method that it calls, with whichever keywords and scopes.</summary>
/// <param name="Id">Its id in the Cucumber Messages.</param>
/// <param name="Expression">What the step's text must match, as written.</param>
/// <param name="Place">The method.</param>
/// <param name="Bindings">What Reqnroll made of it: one a keyword and scope.</param>
public sealed record StepDefinition(string Id, string Expression, CodePlace Place, IReadOnlyList<IStepDefinitionBinding> Bindings);
