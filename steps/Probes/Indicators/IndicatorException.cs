namespace RolloutSpecs.Probes;

/// <summary>Indicators that are not in order; a line each with file, line and column, what is expected and what was seen.</summary>
public sealed class IndicatorException : Exception
{
    /// <summary>Indicators that are not in order.</summary>
    public IndicatorException()
    {
    }

    /// <summary>Indicators that are not in order, a line each.</summary>
    public IndicatorException(string message)
        : base(message)
    {
    }

    /// <summary>Indicators that are not in order, and what led to it.</summary>
    public IndicatorException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
