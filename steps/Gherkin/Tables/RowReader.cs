using System.Reflection;
using RolloutSpecs.Gherkin.Expressions;

namespace RolloutSpecs.Gherkin;

internal static class RowReader
{
    public static T Read<T>(IEnumerable<KeyValuePair<string, string>> cells)
    {
        var left = cells.ToDictionary(cell => Plain(cell.Key), cell => cell.Value, StringComparer.OrdinalIgnoreCase);
        var constructor = typeof(T).GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First();
        var arguments = constructor.GetParameters().Select(parameter => Take(left, parameter)).ToArray();
        var read = constructor.Invoke(arguments);
        foreach (var (name, value) in left)
        {
            var property = typeof(T).GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
            if (property is not { CanWrite: true })
            {
                throw new FormatException($"the column '{name}' fits no property of {typeof(T).Name}");
            }

            property.SetValue(read, TextConverter.Convert(value, property.PropertyType));
        }

        return (T)read;
    }

    private static object? Take(Dictionary<string, string> cells, ParameterInfo parameter)
    {
        if (cells.Remove(parameter.Name!, out var value))
        {
            return TextConverter.Convert(value, parameter.ParameterType);
        }

        return parameter.HasDefaultValue
            ? parameter.DefaultValue
            : throw new FormatException($"the table has no column '{parameter.Name}'");
    }

    private static string Plain(string name) => name.Replace(" ", "", StringComparison.Ordinal);
}
