namespace RolloutSpecs.Gates.Exits;

/// <summary>How it is called: in messages, file names, test filters and commands.</summary>
public sealed partial record StageExit
{
    /// <summary>The traits by which a test filter selects scenarios of stages, steps and a rollback's validation.</summary>
    public static IReadOnlyList<string> TraitNames { get; } = ["Stage", "Step", "Rollback"];

    /// <summary>As messages name it, such as <c>stage 3 step 25</c>.</summary>
    public string Name => NameOf(" step ");

    /// <summary>As reasons about its window name it, such as <c>stage 3, step 25</c>.</summary>
    public string NameWithComma => NameOf(", step ");

    /// <summary>As headings name it, such as <c>Stage 3, step 25</c>.</summary>
    public string Title => Stage is null ? "Rollback validation" : $"S{NameWithComma[1..]}";

    /// <summary>As status records, checks and outputs name it, such as <c>stage-3-25</c>.</summary>
    public string Slug => Stage is null ? "rollback-validation" : Invariant($"stage-{Stage}{(Step is null ? "" : $"-{Step}")}");

    /// <summary>The traits of its scenarios.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Traits => (Stage, Step) switch
    {
        (null, _) => [new("Rollback", "Validation")],
        (_, null) => [new("Stage", Invariant($"{Stage}"))],
        _ => [new("Stage", Invariant($"{Stage}")), new("Step", Invariant($"{Step}"))],
    };

    /// <summary>The test filter that selects its scenarios, such as <c>Stage=3&amp;Step=25</c>.</summary>
    public string Filter => string.Join('&', Traits.Select(trait => $"{trait.Key}={trait.Value}"));

    /// <summary>The command that decides it, as a shell takes it.</summary>
    public string Command => Step is null ? $"dotnet test --filter {Filter}" : $"dotnet test --filter \"{Filter}\"";

    /// <summary>The known exit that a slug names, or null.</summary>
    public static StageExit? Parse(string slug) => Known.FirstOrDefault(exit => exit.Slug == slug);

    private string NameOf(string before) => (Stage, Step) switch
    {
        (null, _) => "the rollback's validation",
        (_, null) => Invariant($"stage {Stage}"),
        _ => Invariant($"stage {Stage}{before}{Step}"),
    };
}
