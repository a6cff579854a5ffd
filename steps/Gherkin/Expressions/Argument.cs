namespace RolloutSpecs.Gherkin.Expressions;

/// <summary>What one parameter of an expression matched.</summary>
/// <param name="Group">The text, where it stands, and the groups inside.</param>
/// <param name="ParameterType">The parameter's type; null for a group of a regular expression.</param>
public sealed record Argument(MatchedGroup Group, ParameterType? ParameterType)
{
    /// <summary>The name of the parameter's type; null for the anonymous type and for a group of a regular expression.</summary>
    public string? ParameterTypeName => ParameterType?.Name is { Length: > 0 } name ? name : null;

    /// <summary>The value, transformed by the parameter's type, or read from the text where the target wants another type.</summary>
    /// <param name="target">The type that is wanted; null for the transformed value as it is.</param>
    /// <exception cref="ArgumentConversionException">The text can not be read as that type, or not without loss.</exception>
    public object? GetValue(Type? target = null)
    {
        var value = ParameterType is null ? Group.Value : ParameterType.Transform(Group.Values);
        if (target is null || target.IsInstanceOfType(value))
        {
            return value;
        }

        // The text rather than the value: {float} 0.1 for a double is 0.1, not the float's 0.10000000149.
        return value is null ? NoValue(target) : TextConverter.Convert(value as string ?? Group.Value!, target);
    }

    private static object? NoValue(Type target) =>
        target.IsValueType && Nullable.GetUnderlyingType(target) is null
            ? throw new ArgumentConversionException($"There is no value, and {target.Name} can not be null.")
            : null;
}
