using RolloutSpecs.Probes.Files;

namespace RolloutSpecs.Observer.Tokens;

/// <summary>The token that a file holds; it is read again for each request, so that who renews it need tell nobody.</summary>
/// <param name="file">Its path.</param>
/// <param name="sink">Is told of each token.</param>
public sealed class FileToken(string file, ITokenSink sink) : ISurfaceToken
{
    private const int Longest = 64 * 1024;

    /// <inheritdoc/>
    public string Source => $"the file {Path.GetFileName(file)}";

    /// <inheritdoc/>
    public TokenLife Life => TokenLife.Renewed;

    /// <inheritdoc/>
    public Task<GivenToken> TakeAsync(CancellationToken cancellationToken) => Task.FromResult(Take());

    /// <inheritdoc/>
    public void Refused()
    {
    }

    private GivenToken Take()
    {
        try
        {
            var text = BoundedFile.ReadText(file, Longest).Trim();
            if (!TokenText.IsToken(text))
            {
                return GivenToken.None($"expected {Source} to hold one sync token, seen something else");
            }

            sink.Yielded(text);
            return GivenToken.Of(text);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return GivenToken.None(
                $"expected {Source} to hold a sync token, seen {failure.GetType().Name}: see that it is there and can be read");
        }
    }
}
