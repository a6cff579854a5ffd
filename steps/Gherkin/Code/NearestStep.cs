using System.Text.RegularExpressions;
using Reqnroll.Bindings;

namespace RolloutSpecs.Gherkin.Code;

/// <summary>Finds the step definition that the writer of a step without one may have meant.</summary>
internal static partial class NearestStep
{
    /// <summary>The share of words, in order, that must be the same for two texts to be told of in one breath.</summary>
    private const double Alike = 0.6;

    /// <summary>What to add to the complaint, beginning with a semicolon; empty where nothing comes near.</summary>
    public static string Hint(StepInstance step, StepCode code)
    {
        var definitions = code.Steps;
        if (definitions.FirstOrDefault(one => one.Bindings[0].Regex.IsMatch(step.Text)) is { } same)
        {
            var keywords = string.Join(", ", same.Bindings.Select(binding => binding.StepDefinitionType).Distinct());
            return $"; '{same.Expression}' ({same.Place}) has its words, but for {keywords} or within its scope alone";
        }

        var words = WordsOf(step.Text);
        var nearest = definitions
            .Select(one => (Definition: one, Likeness: Likeness(words, WordsOf(one.Expression))))
            .OrderByDescending(one => one.Likeness)
            .FirstOrDefault();
        if (code.Unbound.FirstOrDefault(one => Likeness(words, WordsOf(one.Expression)) is var likeness
            && likeness >= Alike
            && likeness > nearest.Likeness) is { } unbound)
        {
            return $"; {unbound.Problem}";
        }

        return nearest.Likeness >= Alike ? $"; the nearest is '{nearest.Definition.Expression}' ({nearest.Definition.Place})" : "";
    }

    // The longest common subsequence, in which a parameter stands for any word.
    private static double Likeness(string[] left, string[] right)
    {
        var lengths = new int[right.Length + 1];
        foreach (var word in left)
        {
            var diagonal = 0;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = right[j - 1][0] == '{' || string.Equals(word, right[j - 1], StringComparison.OrdinalIgnoreCase);
                (diagonal, lengths[j]) = (lengths[j], same ? diagonal + 1 : Math.Max(lengths[j], lengths[j - 1]));
            }
        }

        return left.Length + right.Length == 0 ? 0 : 2.0 * lengths[^1] / (left.Length + right.Length);
    }

    private static string[] WordsOf(string text) => [.. Word.Matches(text).Select(word => word.Value)];

    [GeneratedRegex(@"\{\w*\}|""[^""]*""|[\p{L}\p{Nd}.]+")]
    private static partial Regex Word { get; }
}
