namespace RolloutSpecs.Gherkin;

/// <summary>Says that a step is not written yet; its scenario is red.</summary>
public sealed class PendingStepException : Exception
{
    /// <summary>A step that is not written yet.</summary>
    public PendingStepException()
        : this("the step is not written yet")
    {
    }

    /// <summary>A step that is not written yet, and why.</summary>
    public PendingStepException(string message)
        : base(message)
    {
    }

    /// <summary>A step that is not written yet, why, and what led to it.</summary>
    public PendingStepException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
