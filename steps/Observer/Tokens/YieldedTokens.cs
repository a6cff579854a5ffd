using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Observer.Tokens;

/// <summary>Takes the tokens that were yielded out of texts, besides the secrets that settings hold.</summary>
/// <param name="redactor">Knows the settings.</param>
public sealed class YieldedTokens(Redactor redactor) : ITokenSink
{
    // A token is dead long before as many others have followed it.
    private const int Most = 200;
    private readonly Lock gate = new();
    private readonly Queue<string> tokens = new();

    /// <inheritdoc/>
    public void Yielded(string token)
    {
        lock (gate)
        {
            if (token.Length > 0 && !tokens.Contains(token))
            {
                tokens.Enqueue(token);
            }

            if (tokens.Count > Most)
            {
                tokens.Dequeue();
            }
        }
    }

    /// <summary>The text without secrets.</summary>
    public string Redact(string text)
    {
        lock (gate)
        {
            return redactor.Redact(tokens.Aggregate(
                text, (left, token) => left.Replace(token, "$SYNC_TOKEN", StringComparison.Ordinal)));
        }
    }
}
