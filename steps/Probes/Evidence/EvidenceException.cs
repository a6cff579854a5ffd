namespace RolloutSpecs.Probes;

/// <summary>A record that cannot be replayed; its message says which file and why.</summary>
public sealed class EvidenceException : Exception
{
    /// <summary>A record that cannot be replayed.</summary>
    public EvidenceException()
    {
    }

    /// <summary>A record that cannot be replayed, and why.</summary>
    public EvidenceException(string message)
        : base(message)
    {
    }

    /// <summary>A record that cannot be replayed, why, and what led to it.</summary>
    public EvidenceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
