namespace RolloutSpecs.Probes.Configuration;

/// <summary>What the settings say of each system, with what stands for it where they do not.</summary>
public sealed partial record Settings
{
    /// <summary>GitHub.</summary>
    public GitHubSettings GitHub =>
        new(new Uri(OrUsual(SystemSettings.GitHub)), Of(SystemSettings.GitHubToken), Of(SystemSettings.Repository));

    /// <summary>The runtime.</summary>
    public ServiceSettings Runtime => ServiceOf(SystemSettings.Runtime, SystemSettings.RuntimeToken);

    /// <summary>The control service.</summary>
    public ServiceSettings Control => ServiceOf(SystemSettings.Control, SystemSettings.ControlToken);

    /// <summary>The server with the Prometheus HTTP API.</summary>
    public ServiceSettings Prometheus => ServiceOf(SystemSettings.Prometheus, SystemSettings.PrometheusToken);

    /// <summary>The programs that are started.</summary>
    public ProgramSettings Programs => new(OrUsual(SystemSettings.Cargo), OrUsual(SystemSettings.Gcloud), OrUsual(SystemSettings.Gh));

    /// <summary>What this machine keeps: the cargo workspace, the status records and the observer's store.</summary>
    public FolderSettings Folders => new(Of(SystemSettings.Workspace), Of(OwnSettings.StatusFolder), Of(OwnSettings.Observations));

    /// <summary>What is published, and what the job says of where.</summary>
    public PublishingSettings Publishing => new(
        Of(OwnSettings.Publish) is { } what ? Publication.Parse(what) : null,
        Of(SystemSettings.Repository),
        Of(JobSettings.SummaryFile),
        Of(JobSettings.EventFile),
        Of(JobSettings.Commit),
        Of(JobSettings.Server),
        Of(JobSettings.Run));

    private ServiceSettings ServiceOf(Setting address, Setting token) => new(Of(address) is { } text ? new Uri(text) : null, Of(token));

    private string OrUsual(Setting setting) => Of(setting) ?? setting.Usual;
}
