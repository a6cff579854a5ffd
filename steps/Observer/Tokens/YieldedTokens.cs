using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Probes.Secrets;

namespace RolloutSpecs.Observer.Tokens;

/// <summary>Takes the tokens that were yielded out of texts in each spelling, besides the secrets that settings hold.</summary>
/// <param name="redactor">Knows the settings.</param>
public sealed class YieldedTokens(Redactor redactor) : ITokenSink
{
    // A token is dead long before as many others have followed it, and an observer yields some for days.
    private const int Most = 200;
    private readonly Lock gate = new();
    private readonly Queue<string> tokens = new();
    private SecretBook book = new([]);

    /// <inheritdoc/>
    public void Yielded(string token)
    {
        lock (gate)
        {
            if (token.Length == 0 || tokens.Contains(token))
            {
                return;
            }

            tokens.Enqueue(token);
            if (tokens.Count > Most)
            {
                tokens.Dequeue();
            }

            book = new SecretBook(tokens.Select(yielded => new Secret("SYNC_TOKEN", yielded)));
        }
    }

    /// <summary>The text without secrets.</summary>
    public string Redact(string text)
    {
        lock (gate)
        {
            return redactor.Redact(book.Replace(text));
        }
    }
}
