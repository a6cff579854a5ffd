namespace RolloutSpecs.Publishing.GitHub;

/// <summary>GitHub answered with success and said nothing.</summary>
public sealed class UnclearAnswerException : Exception
{
    /// <summary>GitHub answered with success and said nothing.</summary>
    public UnclearAnswerException()
        : this("GitHub answered with success but without content (empty, or not application/json)")
    {
    }

    /// <summary>GitHub answered with success and said nothing, in other words.</summary>
    public UnclearAnswerException(string message)
        : base(message)
    {
    }

    /// <summary>GitHub answered with success and said nothing, and what led to it.</summary>
    public UnclearAnswerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
