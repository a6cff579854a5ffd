namespace RolloutSpecs.Observer;

/// <summary>What a source has told at a tick; what it could not tell is absent, never zero.</summary>
/// <param name="Values">What was measured.</param>
/// <param name="Sizes">What histograms have gained since the last reading.</param>
/// <param name="Problems">What was not measured though it was asked for.</param>
/// <param name="Refusals">Whom the sync lane refused since the last reading.</param>
public sealed record Reading(
    IReadOnlyList<MeasuredValue> Values,
    IReadOnlyList<MeasuredSize> Sizes,
    IReadOnlyList<SourceProblem> Problems,
    IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Nothing told.</summary>
    public static Reading Nothing { get; } = new([], [], [], []);

    /// <summary>A problem and nothing else.</summary>
    public static Reading Of(SourceProblem problem) => Nothing with { Problems = [problem] };

    /// <summary>Both readings.</summary>
    public Reading And(Reading other) => new(
        [.. Values, .. other.Values], [.. Sizes, .. other.Sizes], [.. Problems, .. other.Problems], [.. Refusals, .. other.Refusals]);

    /// <summary>The same without values that are no numbers, which become problems.</summary>
    public Reading Finite()
    {
        var odd = Values.Where(value => !double.IsFinite(value.Value)).ToList();
        return odd.Count == 0 ? this : this with
        {
            Values = [.. Values.Except(odd)],
            Problems = [.. Problems, .. odd.Select(value => new SourceProblem(value.Series.Name, $"expected a number, seen {value.Value}"))],
        };
    }
}
