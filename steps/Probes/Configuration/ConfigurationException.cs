namespace RolloutSpecs.Probes.Configuration;

/// <summary>
/// Settings, a ledger, indicators or a record that are not in order; a line each with where, what is expected and what was seen.
/// </summary>
public sealed class ConfigurationException : Exception
{
    /// <summary>Something is not in order.</summary>
    public ConfigurationException()
    {
    }

    /// <summary>Something is not in order, a line each.</summary>
    public ConfigurationException(string message)
        : base(message)
    {
    }

    /// <summary>Something is not in order, and what led to it.</summary>
    public ConfigurationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
