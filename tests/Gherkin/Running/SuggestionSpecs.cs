using Io.Cucumber.Messages.Types;
using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Running;

public class SuggestionSpecs
{
    [Theory]
    [InlineData("Given all is well", "[Given(\"all is well\")]\npublic void GivenAllIsWell()")]
    [InlineData(
        "When \"web\" takes 2.5 minutes",
        "[When(\"{string} takes {float} minutes\")]\npublic void WhenStringTakesFloatMinutes(string p0, float p1)")]
    [InlineData("Then it (all) is 1.5/x", "[Then(\"it \\\\(all) is {float}\\\\/x\")]\npublic void ThenItAllIsFloatX(float p0)")]
    [InlineData("Then x1 {}", "[Then(\"x1 \\\\{}\")]\npublic void ThenX1()")]
    [InlineData("* build 11ab22 of ABC-def", "[Given(\"build 11ab22 of {ticket}\")]\npublic void GivenBuild11ab22OfTicket(Ticket p0)")]
    [InlineData("Given a table:\n  | a |", "[Given(\"a table:\")]\npublic void GivenATable(DataTable table)")]
    [InlineData("Given a text:\n  \"\"\"\n  a\n  \"\"\"", "[Given(\"a text:\")]\npublic void GivenAText(string text)")]
    public async Task A_step_without_a_definition_is_told_with_one_that_it_could_have(string step, string definition)
    {
        var suggestion = (await SuggestionsAsync(step)).Should().ContainSingle().Subject;

        suggestion.Snippets[0].Language.Should().Be("csharp");
        suggestion.Snippets[0].Code.Should().Be($"{definition}\n{{\n    throw new PendingStepException();\n}}");
    }

    [Fact]
    public async Task A_number_without_a_fraction_may_be_either_kind_at_each_place()
    {
        var suggestion = (await SuggestionsAsync("Given 1 of 2")).Should().ContainSingle().Subject;

        suggestion.Snippets.Select(snippet => snippet.Code.Split('\n')[0]).Should().Equal(
            "[Given(\"{int} of {int}\")]",
            "[Given(\"{int} of {float}\")]",
            "[Given(\"{float} of {int}\")]",
            "[Given(\"{float} of {float}\")]");
    }

    private static async Task<IEnumerable<Suggestion>> SuggestionsAsync(string step) =>
        (await Running.RunOneAsync(step, typeof(Types))).Messages.Select(message => message.Suggestion).OfType<Suggestion>();

    [Binding]
    public sealed class Types
    {
        [StepArgumentTransformation("([A-Z]+-[a-z]+)", Name = "ticket")]
        public static Ticket TicketOf(string text) => new(text);

        [StepArgumentTransformation]
        public static Uri AddressOf(string text) => new(text);
    }

    public sealed record Ticket(string Text);
}
