namespace RolloutSpecs.Gates.Rollbacks;

/// <summary>What becomes of a variable in a policy rollback.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Set">What it is set to now, or null where it is not set, or not known to be.</param>
/// <param name="Value">Its value now, in ms, or null where that is no number.</param>
/// <param name="From">Where that is known from.</param>
public sealed record PolicyChange(PolicyVariable Variable, string? Set, int? Value, string From)
{
    /// <summary>The variable and its new value, as gcloud takes it.</summary>
    public string? Assignment => Value is { } value ? $"{Variable.Name}={2 * value}" : null;

    /// <summary>What changes, from what to what, and what that does.</summary>
    public string Step => Value is { } value
        ? $"raise {Variable.Name} from {value} ({From}) to {2 * value}: {Variable.Does}"
        : $"raise {Variable.Name}, '{Set}' now ({From}): {Variable.Does}";
}
