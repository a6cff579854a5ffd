namespace RolloutSpecs.Probes.Configuration;

/// <summary>An environment variable that a run reads.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its value is to others.</param>
/// <param name="Form">What a value must look like.</param>
public sealed record Setting(string Name, SettingKind Kind, SettingForm Form)
{
    /// <summary>What it should hold in live, in words that follow 'it should hold'; null where live does without it.</summary>
    public string? LiveNeeds { get; init; }

    /// <summary>What stands for it where it is not set, as text; a path starts at the repository root; null where nothing does.</summary>
    public string? Default { get; init; }

    /// <summary>Where its form is checked; what a rehearsal leaves alone is not.</summary>
    public SettingScope Checked { get; init; }

    /// <summary>Where it may be set.</summary>
    public SettingScope Allowed { get; init; }

    /// <summary>Who sets it.</summary>
    public SettingGiver Giver { get; init; }

    /// <summary>What it points at.</summary>
    public SettingTarget Target { get; init; }

    /// <summary>What stands for it where it is not set.</summary>
    /// <exception cref="InvalidOperationException">Nothing does.</exception>
    public string Usual => Default ?? throw new InvalidOperationException($"nothing stands for {Name} where it is not set");

    /// <summary>The same as a path.</summary>
    /// <param name="root">The repository root.</param>
    public string UsualPath(string root) => Path.Combine(root, Usual);

    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}
