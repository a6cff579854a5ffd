namespace RolloutSpecs.Probes.Files;

/// <summary>What lies at a path is no file, or a larger one than is read.</summary>
public sealed class UnfitFileException : IOException
{
    /// <summary>It is unfit.</summary>
    public UnfitFileException()
    {
    }

    /// <summary>It is unfit, in words for a person.</summary>
    public UnfitFileException(string message)
        : base(message)
    {
    }

    /// <summary>It is unfit, and what led to it.</summary>
    public UnfitFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
