namespace RolloutSpecs.Probes;

/// <summary>A plan that is not in order; a line each with file, line and column, what is expected and what was seen.</summary>
public sealed class PlanException : Exception
{
    /// <summary>A plan that is not in order.</summary>
    public PlanException()
    {
    }

    /// <summary>A plan that is not in order, a line each.</summary>
    public PlanException(string message)
        : base(message)
    {
    }

    /// <summary>A plan that is not in order, and what led to it.</summary>
    public PlanException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
