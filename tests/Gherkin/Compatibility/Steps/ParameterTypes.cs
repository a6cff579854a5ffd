using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class ParameterTypes
{
    [StepArgumentTransformation("([A-Z]{3})-([A-Z]{3})", Name = "flight")]
    public static Flight FlightOf(string from, string to) => new(from, to);

    [Given("{flight} has been delayed")]
    public void Delayed(Flight flight) => flight.Should().Be(new Flight("LHR", "CDG"));

    public sealed record Flight(string From, string To);
}
