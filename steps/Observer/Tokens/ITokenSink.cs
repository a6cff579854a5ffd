namespace RolloutSpecs.Observer.Tokens;

/// <summary>
/// Is told of each token that a file or a command yields, before it is used: the one place where redaction learns of them.
/// </summary>
public interface ITokenSink
{
    /// <summary>A token that no text may hold.</summary>
    void Yielded(string token);
}
