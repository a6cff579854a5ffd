using System.Text;

namespace RolloutSpecs.Probes.Secrets;

/// <summary>How a needle's characters are compared.</summary>
internal enum NeedleKind
{
    /// <summary>As they are.</summary>
    Exact,

    /// <summary>Wherever a line breaks amid them, as base64 is printed.</summary>
    Wrapped,

    /// <summary>The same, in either case, as hexadecimal digits are.</summary>
    WrappedInEitherCase,
}

/// <summary>One form of a secret that is searched for, in all spellings of its characters.</summary>
/// <param name="Name">What stands in its place.</param>
/// <param name="Bytes">The form, in UTF-8.</param>
/// <param name="Kind">How it is compared.</param>
internal sealed record Needle(string Name, byte[] Bytes, NeedleKind Kind)
{
    /// <summary>How many further characters hold bits of it: one of base64, where it ends amid that one's 6 bits.</summary>
    public int Tail { get; init; }

    private const int ShortestEncoded = 6;

    /// <summary>The secret itself, its hexadecimal digits, and its base64 wherever it lies amid other bytes.</summary>
    public static IEnumerable<Needle> Of(Secret secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret.Value);
        return
        [
            new Needle(secret.Name, bytes, NeedleKind.Exact),
            new Needle(secret.Name, Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes)), NeedleKind.WrappedInEitherCase),
            .. Enumerable.Range(0, 3).SelectMany(offset => Base64(secret.Name, bytes, offset)),
        ];
    }

    private static IEnumerable<Needle> Base64(string name, byte[] bytes, int offset)
    {
        var core = Base64Core(bytes, offset);
        return new[] { core, core.Replace('+', '-').Replace('/', '_') }
            .Distinct()
            .Where(text => text.Length >= ShortestEncoded)
            .Select(text => new Needle(name, Encoding.ASCII.GetBytes(text), NeedleKind.Wrapped)
            {
                Tail = (offset + bytes.Length) % 3 == 0 ? 0 : 1,
            });
    }

    // A character of base64 holds 6 bits: those that are of the secret alone are the same whatever lies around it.
    private static string Base64Core(byte[] bytes, int offset)
    {
        var text = Convert.ToBase64String([.. new byte[offset], .. bytes]);
        var from = ((offset * 8) + 5) / 6;
        return text[from..((offset + bytes.Length) * 8 / 6)];
    }
}
