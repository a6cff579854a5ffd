using RolloutSpecs.Rehearsal.Lane;
using RolloutSpecs.Rehearsal.Synthetic;

namespace RolloutSpecs.Rehearsal;

/// <summary>Sync tokens that are issued anew each minute, and the command that prints the newest one.</summary>
internal sealed class MintedTokens : IDisposable
{
    /// <summary>The command's file; it takes the surface.</summary>
    public const string Command = "mint-token";

    /// <summary>What it does: a POSIX shell script that prints the file beside it.</summary>
    public const string Script =
        """
        #!/bin/sh
        cat "$(dirname "$0")/token-$1"

        """;

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private readonly string folder;
    private readonly TimeProvider clock;
    private readonly ITimer timer;

    /// <summary>Issues tokens into a folder, now and each minute.</summary>
    public MintedTokens(string folder, TimeProvider clock)
    {
        (this.folder, this.clock) = (folder, clock);
        Issue();
        timer = clock.CreateTimer(_ => Issue(), null, Every, Every);
    }

    /// <inheritdoc/>
    public void Dispose() => timer.Dispose();

    private void Issue()
    {
        foreach (var surface in SurfaceNames.All)
        {
            var file = Path.Combine(folder, $"token-{surface}");
            try
            {
                // Moved into its place, so that nobody reads half a token.
                File.WriteAllText($"{file}.new", RehearsalToken.Issued(surface, clock.GetUtcNow()).ToText());
                File.Move($"{file}.new", file, overwrite: true);
            }
            catch (IOException)
            {
                // The world has ended.
            }
        }
    }
}
