using System.ComponentModel;
using System.Globalization;

namespace RolloutSpecs.Gherkin.Binding;

/// <summary>Conversions of step arguments that need no transformation; always culture-invariant.</summary>
public static class Conversions
{
    /// <summary>Turns a text into the wanted type.</summary>
    /// <exception cref="FormatException">The text cannot be read as that type.</exception>
    public static object? FromText(string text, Type wanted)
    {
        var type = Nullable.GetUnderlyingType(wanted) ?? wanted;
        if (type != wanted && text.Length == 0)
        {
            return null;
        }

        try
        {
            return type switch
            {
                _ when type.IsAssignableFrom(typeof(string)) => text,
                { IsEnum: true } => ParseEnum(text, type),
                _ => TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text),
            };
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException or FormatException or OverflowException)
        {
            throw new FormatException($"'{text}' cannot be read as {type.Name}: {failure.Message}", failure);
        }
    }

    /// <summary>Turns a value that an expression gave into the wanted type.</summary>
    /// <exception cref="FormatException">The value cannot be converted.</exception>
    public static object? FromValue(object? value, Type wanted) => value switch
    {
        null when !wanted.IsValueType || Nullable.GetUnderlyingType(wanted) is not null => null,
        null => throw new FormatException($"the argument is missing, and {wanted.Name} has no 'nothing'"),
        _ when wanted.IsInstanceOfType(value) => value,
        string text => FromText(text, wanted),
        _ => FromText(Convert.ToString(value, CultureInfo.InvariantCulture)!, wanted),
    };

    private static object ParseEnum(string text, Type type)
    {
        var plain = text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        var names = Enum.GetNames(type);
        var name = Array.Find(names, candidate => candidate.Equals(plain, StringComparison.OrdinalIgnoreCase))
            ?? throw new FormatException($"expected one of {string.Join(", ", names)}");
        return Enum.Parse(type, name);
    }
}
