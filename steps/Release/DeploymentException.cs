namespace RolloutSpecs.Release;

/// <summary>GitHub did not take an answer; the message says what it said and what to do.</summary>
public sealed class DeploymentException : Exception
{
    /// <summary>GitHub did not take an answer.</summary>
    public DeploymentException()
    {
    }

    /// <summary>GitHub did not take an answer, and why.</summary>
    public DeploymentException(string message)
        : base(message)
    {
    }

    /// <summary>GitHub did not take an answer, why, and what led to it.</summary>
    public DeploymentException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
