namespace RolloutSpecs.Publishing.GitHub;

/// <summary>Keeps the token from every address but the one that it is for, where a redirect leads elsewhere.</summary>
/// <param name="origin">The address that the token is for.</param>
internal sealed class OriginHandler(Uri origin) : DelegatingHandler
{
    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Uri.Compare(
            request.RequestUri, origin, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) != 0)
        {
            request.Headers.Authorization = null;
        }

        return base.SendAsync(request, cancellationToken);
    }
}
