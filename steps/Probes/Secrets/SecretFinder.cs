using System.Buffers;
using System.Text;

namespace RolloutSpecs.Probes.Secrets;

/// <summary>Finds secrets in a text, in each spelling in which they travel.</summary>
internal sealed class SecretFinder
{
    private readonly Needle[][] byFirst;
    private readonly SearchValues<char> beginnings;

    public SecretFinder(IEnumerable<Secret> secrets)
    {
        var needles = secrets.SelectMany(Needle.Of).DistinctBy(needle => (Convert.ToHexString(needle.Bytes), needle.Kind)).ToList();
        byFirst = [.. Enumerable.Range(0, 256).Select(octet => needles.Where(needle => Begins(needle, octet)).ToArray())];
        beginnings = SearchValues.Create(needles.Count == 0
            ? ""
            : string.Concat(needles.SelectMany(Beginnings).Concat(['\\', '%', '&']).Distinct()));
    }

    /// <summary>Where they are, in order and apart from each other.</summary>
    public IReadOnlyList<Found> In(ReadOnlySpan<char> text)
    {
        var found = new List<Found>();
        for (var at = Next(text, 0); at < text.Length; at = Next(text, at + 1))
        {
            if (At(text, at) is { Name: not null } here)
            {
                Join(found, here);
            }
        }

        return found;
    }

    private int Next(ReadOnlySpan<char> text, int from) =>
        text[from..].IndexOfAny(beginnings) is >= 0 and var distance ? from + distance : text.Length;

    private Found At(ReadOnlySpan<char> text, int at)
    {
        var best = default(Found);
        var units = new SpelledText(text).Read(at);
        for (var index = 0; index < units.Count; index++)
        {
            foreach (var needle in byFirst[units[index].First])
            {
                var end = new NeedleWalk(text, needle).EndAfter(units[index]);
                if (end > best.End)
                {
                    best = new Found(at, end + TailAt(text, end, needle.Tail), needle.Name);
                }
            }
        }

        return best;
    }

    private static int TailAt(ReadOnlySpan<char> text, int at, int most) =>
        most > 0 && at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '+' or '/' or '-' or '_') ? most : 0;

    // Where two overlap, neither may leave a part of itself; the longer one gives the name.
    private static void Join(List<Found> found, Found next)
    {
        if (found is not [.., var last] || last.End <= next.Start)
        {
            found.Add(next);
            return;
        }

        var name = next.End - next.Start > last.End - last.Start ? next.Name : last.Name;
        found[^1] = new Found(last.Start, Math.Max(last.End, next.End), name);
    }

    private static bool Begins(Needle needle, int octet) =>
        needle.Bytes[0] == octet
        || (needle.Kind == NeedleKind.WrappedInEitherCase && needle.Bytes[0] == char.ToLowerInvariant((char)octet) && octet < 0x80);

    private static IEnumerable<char> Beginnings(Needle needle)
    {
        var first = Encoding.UTF8.GetString(needle.Bytes)[0];
        return needle.Kind == NeedleKind.WrappedInEitherCase ? [first, char.ToUpperInvariant(first)] : [first];
    }
}
