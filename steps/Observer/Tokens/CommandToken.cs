namespace RolloutSpecs.Observer.Tokens;

/// <summary>The token that a command mints; minted anew before it is too old, and after a refusal.</summary>
/// <param name="command">Runs it.</param>
/// <param name="clock">Says how old a token is.</param>
/// <param name="sink">Is told of each token.</param>
public sealed class CommandToken(TokenCommand command, TimeProvider clock, ITokenSink sink) : ISurfaceToken, IDisposable
{
    // The runtime takes a token for 300 s from its issue by default, whatever it says of its expiry.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan BeforeExpiry = TimeSpan.FromSeconds(60);

    // Whoever refuses every token must not make a storm of mints.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim one = new(1);
    private (GivenToken Given, DateTimeOffset At)? minted;
    private bool isRefused;

    /// <inheritdoc/>
    public string Source => $"the command {command.Name}";

    /// <inheritdoc/>
    public TokenLife Life => TokenLife.Renewed;

    /// <inheritdoc/>
    public async Task<GivenToken> TakeAsync(CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            if (minted is { } last && IsGood(last.Given, last.At, now))
            {
                return last.Given;
            }

            isRefused = false;
            minted = (await command.RunAsync(cancellationToken), now);
            if (minted is { Given.Text: { } token })
            {
                sink.Yielded(token);
            }

            return minted.Value.Given;
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc/>
    public void Refused() => isRefused = true;

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    private bool IsGood(GivenToken given, DateTimeOffset at, DateTimeOffset now) => now - at < Pause
        || (given.Text is not null
            && !isRefused
            && now - at < Fresh
            && (given.Facts.ExpiresAt is not { } expires || expires - now > BeforeExpiry || now - at < BeforeExpiry / 2));
}
