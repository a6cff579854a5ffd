using System.Collections.Immutable;
using RolloutSpecs.Rehearsal.Workspaces;

namespace RolloutSpecs.Rehearsal.Recordings;

/// <summary>What cargo answered when it really ran a world's contract tests.</summary>
/// <param name="Name">The recording's folder.</param>
/// <param name="ExitCode">Cargo's exit code.</param>
public sealed record CargoRecording(string Name, int ExitCode)
{
    /// <summary>The command that was recorded.</summary>
    public const string Command = "cargo test -p openagents-runtime-service server::tests::khala_topic_messages -- --nocapture";

    /// <summary>Where the workspace stood, in the recording.</summary>
    public const string Workspace = "/src/openagents";

    /// <summary>All five pass.</summary>
    public static CargoRecording FivePass { get; } = new("five-pass", 0);

    /// <summary>One of the five fails; cargo exits 101.</summary>
    public static CargoRecording OneFails { get; } = new("one-fails", 101);

    /// <summary>No test matches the filter; cargo is content with that.</summary>
    public static CargoRecording NoneMatches { get; } = new("none-matches", 0);

    /// <summary>One of the five is ignored; cargo is content with that too.</summary>
    public static CargoRecording OneIgnored { get; } = new("one-ignored", 0);

    /// <summary>The tests do not compile.</summary>
    public static CargoRecording DoesNotCompile { get; } = new("does-not-compile", 101);

    /// <summary>All recordings.</summary>
    public static ImmutableArray<CargoRecording> All { get; } = [FivePass, OneFails, NoneMatches, OneIgnored, DoesNotCompile];

    /// <summary>The recorded answer.</summary>
    public RolloutSpecs.Gates.Evidence.ProcessAnswer Answer
    {
        get
        {
            var texts = Resources.Under($"recordings/{Name}/");
            return new RolloutSpecs.Gates.Evidence.ProcessAnswer(ExitCode, texts["stdout.txt"], texts["stderr.txt"]);
        }
    }
}
