namespace RolloutSpecs.Observer.Tokens;

/// <summary>The token that a variable holds, the same for as long as the observer runs.</summary>
/// <param name="variable">The variable's name.</param>
/// <param name="token">Its value.</param>
public sealed class VariableToken(string variable, string token) : ISurfaceToken
{
    private readonly GivenToken given = GivenToken.Of(token);

    /// <inheritdoc/>
    public string Source => variable;

    /// <inheritdoc/>
    public TokenLife Life => TokenLife.Fixed;

    /// <inheritdoc/>
    public Task<GivenToken> TakeAsync(CancellationToken cancellationToken) => Task.FromResult(given);

    /// <inheritdoc/>
    public void Refused()
    {
    }
}
