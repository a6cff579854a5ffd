namespace RolloutSpecs.Gherkin.Features;

/// <summary>A feature file that cannot be read; its message holds file and line of each error.</summary>
public sealed class FeatureException : Exception
{
    /// <summary>A feature file that cannot be read.</summary>
    public FeatureException()
    {
    }

    /// <summary>A feature file that cannot be read, with file and line.</summary>
    public FeatureException(string message)
        : base(message)
    {
    }

    /// <summary>A feature file that cannot be read, with file and line, and the parser's error.</summary>
    public FeatureException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
