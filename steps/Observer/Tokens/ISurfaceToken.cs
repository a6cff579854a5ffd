namespace RolloutSpecs.Observer.Tokens;

/// <summary>Where a surface's sync token comes from.</summary>
public interface ISurfaceToken
{
    /// <summary>What it is, for people, such as a variable's name.</summary>
    string Source { get; }

    /// <summary>Whether another one may follow the one that was given.</summary>
    TokenLife Life { get; }

    /// <summary>The token to send now; each request takes it anew.</summary>
    Task<GivenToken> TakeAsync(CancellationToken cancellationToken);

    /// <summary>The runtime has refused the one that was given.</summary>
    void Refused();
}

/// <summary>Whether a source gives more than one token.</summary>
public enum TokenLife
{
    /// <summary>It gives the same one for ever.</summary>
    Fixed,

    /// <summary>It gives new ones.</summary>
    Renewed,
}
