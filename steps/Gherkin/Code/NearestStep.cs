using System.Text.RegularExpressions;
using Reqnroll.Bindings;

namespace RolloutSpecs.Gherkin.Code;

/// <summary>Finds the step definition that the writer of a step without one may have meant.</summary>
internal static partial class NearestStep
{
    /// <summary>The share of words, in order, that must be the same for two texts to be told of in one breath.</summary>
    private const double Alike = 0.6;

    /// <summary>What to add to the complaint, beginning with a semicolon; empty where nothing comes near.</summary>
    public static string Hint(StepInstance step, IReadOnlyList<StepDefinition> definitions)
    {
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
        return nearest.Likeness >= Alike ? $"; the nearest is '{nearest.Definition.Expression}' ({nearest.Definition.Place})" : "";
    }

    // The longest common subsequence, in which a parameter stands for any word.
    private static double Likeness(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var lengths = new int[left.Count + 1, right.Count + 1];
        for (var i = 1; i <= left.Count; i++)
        {
            for (var j = 1; j <= right.Count; j++)
            {
                var same = right[j - 1][0] == '{' || string.Equals(left[i - 1], right[j - 1], StringComparison.OrdinalIgnoreCase);
                lengths[i, j] = same ? lengths[i - 1, j - 1] + 1 : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
            }
        }

        return left.Count + right.Count == 0 ? 0 : 2.0 * lengths[left.Count, right.Count] / (left.Count + right.Count);
    }

    private static string[] WordsOf(string text) => [.. Word.Matches(text).Select(word => word.Value)];

    [GeneratedRegex(@"\{\w*\}|""[^""]*""|[\p{L}\p{Nd}.]+")]
    private static partial Regex Word { get; }
}
