using System.Net;
using Octokit;
using Octokit.Internal;

namespace RolloutSpecs.Publishing.GitHub;

/// <summary>Requests on one repository, one after the other, through Octokit.</summary>
/// <param name="connection">The connection.</param>
/// <param name="client">What it sends through; ends with the session.</param>
/// <param name="deadline">When the session gives up.</param>
/// <param name="repository">owner/name.</param>
internal sealed class GitHubSession(Connection connection, IHttpClient client, Deadline deadline, string repository) : IDisposable
{
    private const int MostPages = 100;

    /// <summary>Everything of a paged list whose pages are JSON arrays.</summary>
    /// <exception cref="PublishingException">An answer is no list, or no time is left.</exception>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string path) =>
        [.. (await PagesAsync<List<T>>(path, '[')).SelectMany(page => page)];

    /// <summary>Everything of a paged list whose pages are JSON objects.</summary>
    public Task<IReadOnlyList<T>> PagesAsync<T>(string path) => PagesAsync<T>(path, '{');

    /// <summary>One object; null where there is none.</summary>
    public async Task<T?> FindAsync<T>(string path)
        where T : class
    {
        deadline.Demand();
        try
        {
            return Demand(await connection.Get<T>(Address(path), null), '{');
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    /// <summary>Makes something.</summary>
    public async Task<T> PostAsync<T>(string path, object body)
    {
        deadline.Demand();
        return Demand(await connection.Post<T>(
            Address(path), body, "application/vnd.github+json", "application/json", (IDictionary<string, string>?)null), '{');
    }

    /// <summary>Changes something.</summary>
    public async Task<T> PatchAsync<T>(string path, object body)
    {
        deadline.Demand();
        return Demand(await connection.Patch<T>(Address(path), body), '{');
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<IReadOnlyList<T>> PagesAsync<T>(string path, char opening)
    {
        var pages = new List<T>();
        for (var next = Address(path); next is not null;)
        {
            deadline.Demand();
            if (pages.Count == MostPages)
            {
                throw new PublishingException(
                    $"GitHub lists more than {MostPages} pages", "delete old rollout-blocker issues, then run the gate again");
            }

            var response = await connection.Get<T>(next, null);
            pages.Add(Demand(response, opening));
            next = response.HttpResponse.ApiInfo?.Links.GetValueOrDefault("next");
        }

        return pages;
    }

    // Octokit gives nothing, and no exception, for a 200 that is empty, {} or not exactly application/json.
    // Of the successes 203 is what a proxy made of an answer, 206 a part of one, 202 a promise.
    private static T Demand<T>(IApiResponse<T> response, char opening) =>
        response.HttpResponse.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Created)
            ? throw new UnclearAnswerException(
                $"GitHub answered {(int)response.HttpResponse.StatusCode} in place of 200 or 201, which is no whole answer")
        : response.Body is { } body && response.HttpResponse.Body is string text && text.TrimStart().StartsWith(opening)
            ? body
            : throw new UnclearAnswerException();

    private Uri Address(string path) => new($"repos/{repository}/{path}", UriKind.Relative);
}
