namespace RolloutSpecs.Gherkin.Code;

/// <summary>Step code that cannot be bound; its message names each method.</summary>
public sealed class StepCodeException : Exception
{
    /// <summary>Step code that cannot be bound.</summary>
    public StepCodeException()
    {
    }

    /// <summary>Step code that cannot be bound, and why.</summary>
    public StepCodeException(string message)
        : base(message)
    {
    }

    /// <summary>Step code that cannot be bound, why, and what led to it.</summary>
    public StepCodeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
