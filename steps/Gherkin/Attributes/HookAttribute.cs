namespace RolloutSpecs.Gherkin;

/// <summary>Makes a method a hook.</summary>
/// <param name="kind">When it runs.</param>
/// <param name="tags">It runs only where one of these tags is present; none means always.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class HookAttribute(HookKind kind, params string[] tags) : Attribute
{
    /// <summary>The order of a hook that states none, as in Reqnroll.</summary>
    public const int DefaultOrder = 10000;

    /// <summary>When it runs.</summary>
    public HookKind Kind { get; } = kind;

    /// <summary>It runs only where one of these tags is present; none means always.</summary>
    public IReadOnlyList<string> Tags { get; } = [.. tags.Select(tag => tag.TrimStart('@'))];

    /// <summary>Lower runs earlier.</summary>
    /// <value>10000, as in Reqnroll.</value>
    public int Order { get; set; } = DefaultOrder;
}
