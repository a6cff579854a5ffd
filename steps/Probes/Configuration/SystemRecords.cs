namespace RolloutSpecs.Probes.Configuration;

/// <summary>How GitHub is asked.</summary>
/// <param name="Api">Its REST address.</param>
/// <param name="Token">The token, or null.</param>
/// <param name="Repository">The repository that is published to and whose workflow attests, or null.</param>
public sealed record GitHubSettings(Uri Api, string? Token, string? Repository)
{
    /// <summary>Its address: the token is a secret.</summary>
    public override string ToString() => $"{Api}";
}

/// <summary>How a service is asked.</summary>
/// <param name="Address">Its address, or null where none is given.</param>
/// <param name="Token">The token, or null.</param>
public sealed record ServiceSettings(Uri? Address, string? Token)
{
    /// <summary>Its address: the token is a secret.</summary>
    public override string ToString() => $"{Address}";
}

/// <summary>The programs that are started.</summary>
/// <param name="Cargo">cargo.</param>
/// <param name="Gcloud">gcloud, which asks Cloud Run.</param>
/// <param name="Gh">gh, which verifies attestations.</param>
public sealed record ProgramSettings(string Cargo, string Gcloud, string Gh);

/// <summary>What this machine keeps.</summary>
/// <param name="Workspace">The cargo workspace, or null.</param>
/// <param name="Status">The folder of the status records, or null.</param>
/// <param name="Observations">The observer's store, or null.</param>
public sealed record FolderSettings(string? Workspace, string? Status, string? Observations);

/// <summary>What is published, and what the job says of where.</summary>
/// <param name="What">Of <see cref="Publication.Words"/>, or null for nothing.</param>
/// <param name="Repository">The repository, or null.</param>
/// <param name="SummaryFile">The file of the job's summary, or null.</param>
/// <param name="EventFile">The file of the job's event, or null.</param>
/// <param name="Commit">The job's commit, or null.</param>
/// <param name="Server">The address of GitHub's pages, or null.</param>
/// <param name="Run">The id of the workflow's run, or null.</param>
public sealed record PublishingSettings(
    IReadOnlyList<string>? What, string? Repository, string? SummaryFile, string? EventFile, string? Commit, string? Server, string? Run);
