using CliWrap;
using CliWrap.Buffered;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Rehearsal;
using RolloutSpecs.Rehearsal.Recordings;

namespace RolloutSpecs.Tests.Rehearsal;

/// <summary>The real cargo in a world's workspace, without network and deaf to the developer's settings.</summary>
internal static class CargoRun
{
    private static readonly Dictionary<string, string?> Environment = new()
    {
        ["CARGO_NET_OFFLINE"] = "true",
        ["CARGO_TERM_COLOR"] = "never",
        ["CARGO_TARGET_DIR"] = null,
        ["CARGO_BUILD_TARGET"] = null,
        ["CARGO_ENCODED_RUSTFLAGS"] = null,
        ["RUSTFLAGS"] = null,
        ["RUST_BACKTRACE"] = null,
        ["RUST_TEST_THREADS"] = null,
    };

    public static async Task<ProcessAnswer> OfAsync(EmbeddedWorld world)
    {
        var result = await Cli.Wrap("cargo")
            .WithArguments(CargoRecording.Command.Split(' ').Skip(1))
            .WithWorkingDirectory(world.Workspace())
            .WithEnvironmentVariables(Environment)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(Running.Token);
        return new ProcessAnswer(
            result.ExitCode,
            result.StandardOutput.Replace(world.Workspace(), CargoRecording.Workspace, StringComparison.Ordinal),
            result.StandardError.Replace(world.Workspace(), CargoRecording.Workspace, StringComparison.Ordinal));
    }
}
