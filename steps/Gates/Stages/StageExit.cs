using System.Globalization;

namespace RolloutSpecs.Gates;

/// <summary>What is decided as one: the exit of a stage, of a step of it, or a rollback's validation.</summary>
/// <param name="Stage">0 to 4, or null for a rollback's validation.</param>
/// <param name="Step">25 or 50 in stage 3; null where there is none, or for the stage as a whole.</param>
public sealed record StageExit(int? Stage, int? Step = null) : IComparable<StageExit>
{
    /// <summary>The rollback's validation.</summary>
    public static StageExit Validation { get; } = new(null, null);

    /// <summary>The stages and steps that a rollout goes through, in order.</summary>
    public static IReadOnlyList<StageExit> Way { get; } = [new(0), new(1), new(2), new(3, 25), new(3, 50), new(4)];

    /// <summary>All that may be decided, in order: the way, a stage as a whole before its steps, and the rollback's validation.</summary>
    public static IReadOnlyList<StageExit> Known { get; } = [.. Way.SelectMany(exit => new[] { exit.Whole, exit }).Distinct(), Validation];

    /// <summary>The stage as a whole; itself where it is none of a step.</summary>
    public StageExit Whole => Step is null ? this : this with { Step = null };

    /// <summary>The steps of a stage as a whole; empty where it has none.</summary>
    public IReadOnlyList<StageExit> Steps => [.. Way.Where(exit => exit != this && exit.Whole == this)];

    /// <summary>The exits whose decisions tell of it: itself, then its stage as a whole.</summary>
    public IReadOnlyList<StageExit> Tellers => Step is null ? [this] : [this, Whole];

    /// <summary>As messages name it, such as <c>stage 3 step 25</c>.</summary>
    public string Name => (Stage, Step) switch
    {
        (null, _) => "the rollback's validation",
        (_, null) => Invariant($"stage {Stage}"),
        _ => Invariant($"stage {Stage} step {Step}"),
    };

    /// <summary>As reasons about a window name it, such as <c>stage 3, step 25</c>.</summary>
    public string NameWithComma => Step is null ? Name : Invariant($"stage {Stage}, step {Step}");

    /// <summary>As headings name it, such as <c>Stage 3, step 25</c>.</summary>
    public string Title => Stage is null ? "Rollback validation" : $"S{NameWithComma[1..]}";

    /// <summary>As status records, checks and outputs name it, such as <c>stage-3-25</c>.</summary>
    public string Slug => (Stage, Step) switch
    {
        (null, _) => "rollback-validation",
        (_, null) => Invariant($"stage-{Stage}"),
        _ => Invariant($"stage-{Stage}-{Step}"),
    };

    /// <summary>The test filter that selects its scenarios, such as <c>Stage=3&amp;Step=25</c>.</summary>
    public string Filter => (Stage, Step) switch
    {
        (null, _) => "Rollback=Validation",
        (_, null) => Invariant($"Stage={Stage}"),
        _ => Invariant($"Stage={Stage}&Step={Step}"),
    };

    /// <summary>The command that decides it, as a shell takes it.</summary>
    public string Command => Step is null ? $"dotnet test --filter {Filter}" : $"dotnet test --filter \"{Filter}\"";

    /// <summary>The known exit that a slug names, or null.</summary>
    public static StageExit? Parse(string slug) => Known.FirstOrDefault(exit => exit.Slug == slug);

    /// <summary>By stage and step; a stage as a whole before its steps, the rollback's validation last.</summary>
    public int CompareTo(StageExit? other) => other is null ? 1 : Place.CompareTo(other.Place);

    /// <summary>Its name.</summary>
    public override string ToString() => Name;

    private (int Stage, int Step) Place => (Stage ?? int.MaxValue, Step ?? 0);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
