using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Observer.Tokens;

/// <summary>Makes the sources of tokens that a ledger names.</summary>
/// <param name="root">The folder that relative paths start at.</param>
/// <param name="clock">Says how old a token is.</param>
/// <param name="sink">Is told of each token.</param>
public sealed class TokenMinting(string root, TimeProvider clock, ITokenSink sink)
{
    private static readonly TimeSpan CommandLimit = TimeSpan.FromSeconds(20);

    /// <summary>The source; null where the ledger names none.</summary>
    public ISurfaceToken? Of(LedgerToken? named) => named switch
    {
        null => null,
        { File: { } file } => new FileToken(Path.GetFullPath(file, root), sink),
        { Command: var command } => new CommandToken(new TokenCommand(command, root, CommandLimit), clock, sink),
    };
}
