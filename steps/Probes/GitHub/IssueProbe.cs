using System.Diagnostics.CodeAnalysis;
using System.Net;
using Octokit;
using Octokit.Internal;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Runbook.Dependencies;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Probes.GitHub;

/// <summary>Asks GitHub for issues, through Octokit.</summary>
/// <param name="outside">The outside.</param>
/// <param name="redactor">Names addresses and takes secrets out of questions.</param>
/// <param name="api">GitHub's REST base address.</param>
/// <param name="token">The token, or null.</param>
public sealed class IssueProbe(IOutside outside, Redactor redactor, Uri api, string? token)
{
    /// <summary>One issue of a repository.</summary>
    /// <param name="repository">owner/name.</param>
    /// <param name="number">The issue's number.</param>
    public async Task<Asked<IssueAnswer>> AskAsync(string repository, int number)
    {
        using var handler = new OutsideHandler(outside, redactor, api, SystemSettings.GitHubToken.Name, Limits.Probe);
        using var adapter = new HttpClientAdapter(() => handler);
        var connection = new Connection(
            new ProductHeaderValue("RolloutSpecs"),
            new Uri(api.AbsoluteUri.TrimEnd('/') + "/"),
            new InMemoryCredentialStore(token is null ? Credentials.Anonymous : new Credentials(token)),
            adapter,
            new SimpleJsonSerializer());
        var answer = await AskAsync(connection, handler, new Uri($"repos/{repository}/issues/{number}", UriKind.Relative));
        return new Asked<IssueAnswer>(answer, [.. handler.Exchanges.Select(exchange => exchange.Question)])
        {
            Exchanges = [.. handler.Exchanges],
        };
    }

    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "Octokit throws many types on odd JSON; each means that the answer cannot be read.")]
    private static async Task<IssueAnswer> AskAsync(Connection connection, OutsideHandler handler, Uri address)
    {
        try
        {
            var response = await connection.Get<Issue>(address, null);
            // Success is 200 alone: 203 is what a proxy made of it, 206 a part of it, 202 a promise.
            if (response.HttpResponse.StatusCode != HttpStatusCode.OK)
            {
                return GitHubFailures.NotWhole(response.HttpResponse.StatusCode);
            }

            return response.Body is { } issue
                ? IssueReader.Read(issue, response.HttpResponse.Body as string ?? "")
                : GitHubFailures.Empty;
        }
        catch (ApiException failure)
        {
            return GitHubFailures.Of(failure);
        }
        catch (Exception failure)
        {
            return handler.Exchanges is [.., { Answer: NoAnswer none }]
                ? GitHubFailures.Of(none)
                : GitHubFailures.Unreadable(failure);
        }
    }
}
