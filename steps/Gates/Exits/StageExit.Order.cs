namespace RolloutSpecs.Gates.Exits;

/// <summary>Its order: by stage and step; a stage as a whole before its steps, a rollback's validation last.</summary>
public sealed partial record StageExit
{
    /// <summary>Whether one comes before another.</summary>
    public static bool operator <(StageExit left, StageExit right) => left.Place.CompareTo(right.Place) < 0;

    /// <summary>Whether one comes after another.</summary>
    public static bool operator >(StageExit left, StageExit right) => right < left;

    /// <summary>Whether one does not come after another.</summary>
    public static bool operator <=(StageExit left, StageExit right) => !(right < left);

    /// <summary>Whether one does not come before another.</summary>
    public static bool operator >=(StageExit left, StageExit right) => !(left < right);

    /// <inheritdoc/>
    public int CompareTo(StageExit? other) => other is null ? 1 : Place.CompareTo(other.Place);

    private (int Stage, int Step) Place => (Stage ?? int.MaxValue, Step ?? 0);
}
