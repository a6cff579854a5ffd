namespace RolloutSpecs.Gherkin.Binding;

/// <summary>Step code that cannot be bound; its message names the method.</summary>
public sealed class BindingException : Exception
{
    /// <summary>Step code that cannot be bound.</summary>
    public BindingException()
    {
    }

    /// <summary>Step code that cannot be bound, and why.</summary>
    public BindingException(string message)
        : base(message)
    {
    }

    /// <summary>Step code that cannot be bound, why, and what led to it.</summary>
    public BindingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
