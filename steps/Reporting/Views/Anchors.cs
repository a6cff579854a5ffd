using System.Globalization;
using System.Text;

namespace RolloutSpecs.Reporting.Views;

/// <summary>Names places of the page for what they show, so that a link to one still leads there in the next run's report.</summary>
public sealed class Anchors
{
    private const int Longest = 80;
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>An address of letters, digits and hyphens alone, whatever the text holds, and unlike every earlier one.</summary>
    /// <param name="parts">What it is named for, from the large to the small.</param>
    public string For(params IEnumerable<string> parts)
    {
        var name = string.Join('-', parts.Select(Slug).Where(part => part.Length > 0));
        return Enumerable.Range(1, int.MaxValue - 1)
            .Select(number => number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"))
            .First(taken.Add);
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant().Where(letter => slug.Length < Longest))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
