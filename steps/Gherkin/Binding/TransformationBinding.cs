using System.Reflection;
using System.Text.RegularExpressions;

namespace RolloutSpecs.Gherkin.Binding;

/// <summary>A step argument transformation.</summary>
/// <param name="Name">Its name as a parameter type.</param>
/// <param name="Pattern">What the argument must match, or null for anything.</param>
/// <param name="Order">Which of several that match is taken: the lowest.</param>
/// <param name="Method">The method.</param>
/// <param name="Result">What it makes, without Task.</param>
public sealed record TransformationBinding(string Name, Regex? Pattern, int Order, MethodInfo Method, Type Result)
{
    /// <summary>The texts that the method takes, where the argument fits; else null.</summary>
    public IReadOnlyList<object?>? Arguments(object? value)
    {
        if (value is DataTable)
        {
            return Pattern is null && Method.GetParameters() is [{ ParameterType: var only }] && only.IsInstanceOfType(value) ? [value] : null;
        }

        if (value is not string text)
        {
            return null;
        }

        if (Pattern is null)
        {
            return [text];
        }

        var match = Pattern.Match(text);
        return (match.Success, match.Groups.Count) switch
        {
            (false, _) => null,
            (true, 1) => [text],
            _ => [.. match.Groups.Values.Skip(1).Select(group => group.Success ? group.Value : null)],
        };
    }
}
