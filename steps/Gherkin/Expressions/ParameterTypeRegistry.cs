namespace RolloutSpecs.Gherkin.Expressions;

/// <summary>The parameter types that Cucumber expressions can name: the official ones, .NET's type names as in Reqnroll, and those that are added.</summary>
public sealed class ParameterTypeRegistry
{
    private readonly Dictionary<string, ParameterType> types = BuiltInParameterTypes.Official().ToDictionary(type => type.Name, StringComparer.Ordinal);

    // Apart, because a project may have its own idea of a DateTime, as Reqnroll allows.
    private readonly Dictionary<string, ParameterType> dotNetTypes = BuiltInParameterTypes.DotNet().ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>All types that can be named.</summary>
    public IReadOnlyList<ParameterType> ParameterTypes =>
        [.. types.Values, .. dotNetTypes.Values.Where(type => !types.ContainsKey(type.Name))];

    /// <summary>Finds the type with a name, in exact case; null where there is none.</summary>
    public ParameterType? Find(string name) => types.GetValueOrDefault(name) ?? dotNetTypes.GetValueOrDefault(name);

    /// <summary>Adds a type; one with the name of a .NET type, such as DateTime, takes its place.</summary>
    /// <exception cref="ArgumentException">There is an official or added type with the same name.</exception>
    public void Add(ParameterType parameterType)
    {
        if (!types.TryAdd(parameterType.Name, parameterType))
        {
            throw new ArgumentException(
                parameterType.Name.Length == 0
                    ? "The anonymous parameter type {} is defined already."
                    : $"There is a parameter type '{parameterType.Name}' already.",
                nameof(parameterType));
        }
    }
}
