namespace RolloutSpecs.Gherkin;

/// <summary>Values that the steps of a scenario or feature share by name or type.</summary>
public abstract class SpecContext
{
    private readonly Dictionary<string, object?> values = [];

    /// <summary>The value of a name.</summary>
    /// <exception cref="KeyNotFoundException">No step set it.</exception>
    public object? this[string key]
    {
        get => values.TryGetValue(key, out var value)
            ? value
            : throw new KeyNotFoundException($"no step has set '{key}'");
        set => values[key] = value;
    }

    /// <summary>Sets a value by its type, or by a name.</summary>
    public void Set<T>(T value, string? key = null) => values[key ?? typeof(T).FullName!] = value;

    /// <summary>The value of a type, or of a name.</summary>
    /// <exception cref="KeyNotFoundException">No step set it.</exception>
    public T Get<T>(string? key = null) => (T)this[key ?? typeof(T).FullName!]!;

    /// <summary>Whether a step has set it.</summary>
    public bool ContainsKey(string key) => values.ContainsKey(key);
}
