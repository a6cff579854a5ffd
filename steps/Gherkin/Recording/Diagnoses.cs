using Reqnroll.Bindings;
using RolloutSpecs.Gherkin.Code;

namespace RolloutSpecs.Gherkin.Recording;

/// <summary>What is wrong with a step that has not exactly one definition that it fits, and what to do.</summary>
internal static class Diagnoses
{
    public static string Undefined(StepInstance step, string location, StepCode code) =>
        $"{location}: no step definition matches '{step.Text}'{NearestStep.Hint(step, code)}; write one, or mend the step's words";

    public static string Ambiguous(StepInstance step, string location, IEnumerable<BindingMatch> matches, StepCode code)
    {
        var definitions = matches.Select(code.DefinitionOf).ToList();
        return $"{location}: {definitions.Count} step definitions match '{step.Text}': "
            + string.Join("; ", definitions.Select(one => $"{one.Place.Location} '{one.Expression}'"))
            + "; keep one";
    }

    /// <summary>What is wrong with the number of arguments, or null where nothing is.</summary>
    public static string? WrongCount(BindingMatch match, string location, StepCode code)
    {
        var takes = match.StepBinding.Method.Parameters.Count();
        var definition = code.DefinitionOf(match);
        return takes == match.Arguments.Length
            ? null
            : $"{location}: {definition.Place} takes {takes} arguments, the step gives {match.Arguments.Length}: "
                + $"give it a parameter for each group of '{definition.Expression}' and for a table or text below the step";
    }
}
