using System.Globalization;
using RolloutSpecs.Gates.Attestation;
using RolloutSpecs.Probes.Configuration;

namespace RolloutSpecs.Run.Configuring;

/// <summary>Chooses the folder that receives a run's artifacts.</summary>
public static class ArtifactFolder
{
    /// <summary>decision.json's name.</summary>
    public const string Decision = "decision.json";

    private static readonly string[] Artifacts =
        ["report.html", "gate-report.md", Decision, DecisionStatement.File, "cucumber-messages.ndjson", "evidence"];

    /// <summary>The given folder as it is, or a new one named for the time.</summary>
    /// <param name="root">The repository root.</param>
    /// <param name="given">The folder that the settings name, or null.</param>
    /// <param name="clock">Names the default.</param>
    /// <exception cref="IOException">The given folder holds artifacts already.</exception>
    public static string Choose(string root, string? given, TimeProvider clock)
    {
        if (given is null)
        {
            var stamp = clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
            var usual = Path.Combine(OwnSettings.Artifacts.UsualPath(root), stamp);
            return Enumerable.Range(2, 1000)
                .Select(number => $"{usual}-{number}")
                .Prepend(usual)
                .First(folder => !Directory.Exists(folder));
        }

        var existing = Array.Find(Artifacts, name => Path.Exists(Path.Combine(given, name)));
        return existing is null
            ? given
            : throw new IOException($"{Path.Combine(given, existing)} exists already, and an artifact is never overwritten: "
                + "name an empty folder in ROLLOUT_ARTIFACTS");
    }
}
