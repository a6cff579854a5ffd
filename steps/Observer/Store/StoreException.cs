namespace RolloutSpecs.Observer;

/// <summary>An observer's store that can't be used; one line that names the file and says what to do.</summary>
public sealed class StoreException : Exception
{
    /// <summary>A store that can't be used.</summary>
    public StoreException()
    {
    }

    /// <summary>A store that can't be used, and what to do.</summary>
    public StoreException(string message)
        : base(message)
    {
    }

    /// <summary>A store that can't be used, and what led to it.</summary>
    public StoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
