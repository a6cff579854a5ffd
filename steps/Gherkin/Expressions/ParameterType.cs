namespace RolloutSpecs.Gherkin.Expressions;

/// <summary>What a name in braces matches, and what it makes of the match.</summary>
public sealed class ParameterType
{
    private readonly Func<IReadOnlyList<string?>, object?> transform;

    /// <summary>Makes a parameter type from a transformation of what its capture groups matched, or of the whole match where there are none.</summary>
    /// <exception cref="ArgumentException">The name or a regular expression can not be used.</exception>
    public ParameterType(string name, IReadOnlyList<string> regexps, Type type, Func<IReadOnlyList<string?>, object?> transform)
    {
        ParameterTypeRules.CheckName(name);
        ParameterTypeRules.CheckRegexps(name, regexps);
        (Name, Regexps, Type, this.transform) = (name, [.. regexps], type, transform);
    }

    /// <summary>The name between the braces; empty for the anonymous type.</summary>
    public string Name { get; }

    /// <summary>The regular expressions, of which one must match.</summary>
    public IReadOnlyList<string> Regexps { get; }

    /// <summary>The type of the transformed value.</summary>
    public Type Type { get; }

    /// <summary>Whether a suggested step may use this type.</summary>
    /// <value>True unless set.</value>
    public bool UseForSnippets { get; init; } = true;

    /// <summary>Whether this type comes first among those with the same regular expression.</summary>
    /// <value>False unless set.</value>
    public bool PreferForRegexpMatch { get; init; }

    /// <summary>Makes the value of what the groups matched; an error of the transformation passes through.</summary>
    public object? Transform(IReadOnlyList<string?> groups) => transform(groups);
}
