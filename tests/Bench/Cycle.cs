namespace RolloutSpecs.Bench;

/// <summary>How a made rate goes up and down by itself.</summary>
/// <param name="Name">Its name in tables.</param>
/// <param name="Hours">How long a period takes; 0 for none.</param>
internal sealed record Cycle(string Name, double Hours)
{
    private const double Swing = 0.3;

    public static IReadOnlyList<Cycle> All { get; } = [new("none", 0), new("daily", 24), new("weekly", 168)];

    /// <summary>By what the mean rate is multiplied.</summary>
    public double At(double hour) => Hours == 0 ? 1 : 1 + (Swing * Math.Sin(2 * Math.PI * hour / Hours));
}
