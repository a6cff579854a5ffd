namespace RolloutSpecs.Observer;

/// <summary>Something that is read at each tick.</summary>
public interface ISource
{
    /// <summary>Its name in problems.</summary>
    string Name { get; }

    /// <summary>Reads it; whatever goes wrong is a problem in the reading.</summary>
    /// <param name="cancellationToken">Ends the reading; it is then lost.</param>
    Task<Reading> ReadAsync(CancellationToken cancellationToken);
}
