using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Http.Resilience;
using Octokit;
using Octokit.Internal;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Publishing.GitHub;

/// <summary>Access to GitHub for one piece of publishing after another.</summary>
/// <param name="api">GitHub's REST base address, of a GitHub Enterprise Server with its path.</param>
/// <param name="token">The token, or null.</param>
/// <param name="clock">Measures waits and limits.</param>
public sealed class GitHubAccess(Uri api, string? token, TimeProvider clock)
{
    // A list's page holds 100 issues of at most 256 KiB in theory, and some hundred KiB in practice.
    private const int LongestAnswer = 8 * 1024 * 1024;

    private readonly Uri address = new(api.AbsoluteUri.TrimEnd('/') + "/");

    /// <summary>The instant.</summary>
    internal DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>A session on a repository, whose requests together are bounded in time.</summary>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The session ends it.")]
    internal GitHubSession Open(string repository)
    {
        var deadline = new Deadline(clock);
        var adapter = new HttpClientAdapter(() => Handlers(deadline));
        var connection = new Connection(
            new ProductHeaderValue("RolloutSpecs"),
            address,
            new InMemoryCredentialStore(token is null ? Credentials.Anonymous : new Credentials(token)),
            adapter,
            new SimpleJsonSerializer());
        // Each attempt has a limit of its own; Octokit's would end the waits between them.
        connection.SetRequestTimeout(Timeout.InfiniteTimeSpan);
        return new GitHubSession(connection, adapter, deadline, repository);
    }

    private ResilienceHandler Handlers(Deadline deadline) => new(RetryPolicy.Of(clock, deadline))
    {
        InnerHandler = new OriginHandler(address)
        {
            // Inside the attempts, so that each one's time bounds its body, too.
            InnerHandler = BoundedHandler.OverSockets(LongestAnswer),
        },
    };
}
