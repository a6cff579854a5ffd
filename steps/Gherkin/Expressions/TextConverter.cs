using System.Globalization;
using System.Numerics;
using System.Reflection;

namespace RolloutSpecs.Gherkin.Expressions;

// Reads text as a .NET type, in the invariant culture and without losing anything silently.
internal static class TextConverter
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";

    private static readonly MethodInfo Parse = typeof(TextConverter).GetMethod(nameof(ParseAs), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static object Convert(string text, Type target)
    {
        var type = Nullable.GetUnderlyingType(target) ?? target;
        try
        {
            return Read(text, type);
        }
        catch (Exception error) when (error is FormatException or OverflowException or ArgumentException)
        {
            throw new ArgumentConversionException($"'{text}' can not be read as {type.Name}: {error.Message}", error);
        }
    }

    private static object Read(string text, Type type) => type switch
    {
        _ when type.IsAssignableFrom(typeof(string)) => text,
        _ when type.IsEnum => ReadEnum(text, type),
        _ when type == typeof(float) => Finite(float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ when type == typeof(double) => Finite(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ when type == typeof(decimal) => BigDecimal.Parse(text).ToDecimal(),
        _ when type == typeof(BigDecimal) => BigDecimal.Parse(text),
        // Without the styles a time would become one of today and of this machine's time zone.
        _ when type == typeof(DateTime) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault | DateTimeStyles.AdjustToUniversal),
        _ when type == typeof(DateTimeOffset) => DateTimeOffset.ParseExact(text, Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        _ when IsParsable(type) => Parse.MakeGenericMethod(type).CreateDelegate<Func<string, object>>()(text),
        _ => throw new FormatException("there is no transformation for this type."),
    };

    private static bool IsParsable(Type type) => type.GetInterfaces().Any(face =>
        face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IParsable<>) && face.GenericTypeArguments[0] == type);

    private static object ParseAs<T>(string text)
        where T : IParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);

    private static T Finite<T>(T value)
        where T : INumberBase<T> => T.IsFinite(value) ? value : throw new OverflowException("it is too large.");

    // Enum.Parse also takes numbers, for which there may be no name.
    private static object ReadEnum(string text, Type type) =>
        Enum.GetNames(type).FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Enum.Parse(type, found)
            : throw new FormatException($"it is none of {string.Join(", ", Enum.GetNames(type))}.");
}
