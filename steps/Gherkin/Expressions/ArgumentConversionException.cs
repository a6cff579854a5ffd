namespace RolloutSpecs.Gherkin.Expressions;

/// <summary>A step's text matched, but can not be read as the type that is wanted.</summary>
public sealed class ArgumentConversionException : Exception
{
    /// <summary>Makes an error without a message.</summary>
    public ArgumentConversionException()
    {
    }

    /// <summary>Makes an error with a message.</summary>
    public ArgumentConversionException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an error with a message and its cause.</summary>
    public ArgumentConversionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
