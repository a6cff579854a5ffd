using RolloutSpecs.Gates.Advance;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Probes.Files;

namespace RolloutSpecs.Release;

/// <summary>Checks a <c>decision.json</c> on disk.</summary>
internal static class DecisionFile
{
    /// <summary>Why nothing may be done on it, or null.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="gate">The gate that it must be the live go of.</param>
    /// <param name="sha256">The SHA-256 that it must have, in lower-case hexadecimal, or null for any.</param>
    /// <param name="now">The instant.</param>
    /// <param name="longest">How old the decision may be.</param>
    public static string? Refusal(string file, string gate, string? sha256, DateTimeOffset now, TimeSpan longest)
    {
        try
        {
            var text = BoundedFile.ReadText(file);
            return sha256 is not null && Digest.Of(text) != sha256
                ? $"it is not the one that was judged: expected SHA-256 {(sha256.Length == 0 ? "(none)" : sha256)}, seen {Digest.Of(text)}"
                : DecisionCheck.Refusal(text, gate, now, longest);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"it cannot be read: {failure.Message}";
        }
    }
}
