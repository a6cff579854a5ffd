using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class UnknownParameterType
{
    [Given("{airport} is closed because of a strike")]
    public void Closed(string airport) =>
        throw new InvalidOperationException("nobody defined a parameter type airport, so this is never called");
}
