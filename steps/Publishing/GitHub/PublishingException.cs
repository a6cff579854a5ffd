namespace RolloutSpecs.Publishing.GitHub;

/// <summary>Something could not be published; says why and what to do.</summary>
public sealed class PublishingException : Exception
{
    /// <summary>Something could not be published.</summary>
    public PublishingException()
    {
    }

    /// <summary>Something could not be published, and why.</summary>
    public PublishingException(string message)
        : base(message)
    {
    }

    /// <summary>Something could not be published, and what led to it.</summary>
    public PublishingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Something could not be published, why, and what to do.</summary>
    public PublishingException(string message, string remediation)
        : base(message) => Remediation = remediation;

    /// <summary>What to do.</summary>
    public string Remediation { get; } = "look at the evidence, then run the gate again";
}
