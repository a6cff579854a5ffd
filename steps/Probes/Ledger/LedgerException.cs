namespace RolloutSpecs.Probes;

/// <summary>A ledger that is not in order; a line each with file, line and column, what is expected and what was seen.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>A ledger that is not in order.</summary>
    public LedgerException()
    {
    }

    /// <summary>A ledger that is not in order, a line each.</summary>
    public LedgerException(string message)
        : base(message)
    {
    }

    /// <summary>A ledger that is not in order, and what led to it.</summary>
    public LedgerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
