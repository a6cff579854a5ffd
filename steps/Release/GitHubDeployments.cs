using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using Octokit;
using Octokit.Internal;
using RolloutSpecs.Probes;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Release;

/// <summary>Answers deployments that wait at GitHub, through Octokit's connection, which has no wrapper for it.</summary>
/// <param name="connection">GitHub's REST address, with the token of the App that is the rule.</param>
internal sealed class GitHubDeployments(Connection connection)
{
    private const string Media = "application/vnd.github+json";

    /// <summary>GitHub at <c>GITHUB_API_URL</c>, with <c>GITHUB_TOKEN</c>.</summary>
    /// <param name="variable">The value of an environment variable.</param>
    /// <exception cref="ConfigurationException">One of them is missing or malformed.</exception>
    public static GitHubDeployments Of(Func<string, string?> variable)
    {
        var address = Value(variable(SystemSettings.GitHub.Name)) ?? SystemSettings.GitHub.Usual;
        var token = Value(variable(SystemSettings.GitHubToken.Name)) ?? throw new ConfigurationException(
            "GITHUB_TOKEN is not set: it should hold the installation token of the App that is the protection rule");
        return Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var api) && api.Scheme is "http" or "https"
            ? new GitHubDeployments(Connect(api, token))
            : throw new ConfigurationException("GITHUB_API_URL should hold an absolute http or https address");
    }

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "It ends with the process.")]
    private static Connection Connect(Uri api, string token) => new(
        new ProductHeaderValue("RolloutSpecs"),
        api,
        new InMemoryCredentialStore(new Credentials(token)),
        new HttpClientAdapter(() => BoundedHandler.OverSockets(HttpAsker.LongestBody)),
        new SimpleJsonSerializer());

    /// <summary>Answers a run's deployment.</summary>
    /// <param name="repository">owner/name.</param>
    /// <param name="run">The workflow run's id.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="DeploymentException">GitHub did not take it with 204.</exception>
    public async Task AnswerAsync(string repository, long run, ProtectionRuleAnswer answer, CancellationToken cancellationToken)
    {
        if (repository.Split('/') is not [{ Length: > 0 } owner, { Length: > 0 } name])
        {
            throw new DeploymentException($"expected --repository to be owner/name, seen '{repository}'");
        }

        connection.SetRequestTimeout(Limits.Probe);
        var address = string.Create(
            CultureInfo.InvariantCulture,
            $"repos/{Uri.EscapeDataString(owner)}/{Uri.EscapeDataString(name)}/actions/runs/{run}/deployment_protection_rule");
        var status = await PostAsync(new Uri(address, UriKind.Relative), answer, cancellationToken);
        if (status != HttpStatusCode.NoContent)
        {
            throw new DeploymentException(
                $"expected GitHub to take the answer with 204, seen {(int)status}: look whether the deployment still waits");
        }
    }

    private async Task<HttpStatusCode> PostAsync(Uri address, ProtectionRuleAnswer answer, CancellationToken cancellationToken)
    {
        try
        {
            var body = new Dictionary<string, string>
            {
                ["environment_name"] = answer.EnvironmentName,
                ["state"] = answer.State,
                ["comment"] = answer.Comment,
            };
            return (await connection.Post<object>(
                address, body, Media, "application/json", (IDictionary<string, string>?)null, cancellationToken)).HttpResponse.StatusCode;
        }
        catch (ApiException failure)
        {
            throw new DeploymentException(
                $"expected GitHub to take the answer with 204, seen {(int)failure.StatusCode}: {failure.Message}; "
                    + "check that the App has the deployments permission, and that the run waits for this environment", failure);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            throw new DeploymentException(
                $"expected GitHub to take the answer with 204; it could not be reached: {failure.Message}", failure);
        }
    }

    private static string? Value(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
