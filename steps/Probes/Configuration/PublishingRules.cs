namespace RolloutSpecs.Probes.Configuration;

/// <summary>Finds what is wrong with the settings of publishing: it is for live alone, and each of its words needs something.</summary>
/// <param name="given">The settings.</param>
/// <param name="notNeeded">What this caller has no use for.</param>
internal sealed class PublishingRules(GivenSettings given, IReadOnlyCollection<Setting> notNeeded)
{
    private static readonly string Name = OwnSettings.Publish.Name;

    /// <summary>All that is wrong.</summary>
    public IEnumerable<string> Problems()
    {
        if (notNeeded.Contains(OwnSettings.Publish) || given.Text(OwnSettings.Publish) is not { } text)
        {
            return [];
        }

        if (!given.IsLive)
        {
            var run = given.Text(OwnSettings.Replay) is null ? "rehearsal" : "replay";
            return [$"{Name} is set, but a {run} never publishes: leave it out, or set {OwnSettings.Environment.Name}=live without "
                + $"{OwnSettings.Replay.Name}"];
        }

        var what = Publication.Parse(text);
        return new[]
        {
            what.Count == 0 || what.Any(word => !Publication.Words.Contains(word))
                ? $"{Name} should hold a comma list of {string.Join(", ", Publication.Words)}, not '{text}'"
                : null,
            what.Contains(Publication.Check) || what.Contains(Publication.Issues)
                ? Missing(SystemSettings.GitHubToken, $"a token that may write what {Name} names")
                : null,
            what.Contains(Publication.Check)
                ? Missing(SystemSettings.Repository, $"owner/name of the repository whose commit is gated, for {Name}=check")
                : null,
            what.Contains(Publication.Summary)
                ? Missing(JobSettings.SummaryFile, $"the file that the job's summary is appended to, for {Name}=summary")
                : null,
            given.Malformed(SystemSettings.Repository, SettingForm.PublishedRepository),
        }.OfType<string>();
    }

    private string? Missing(Setting setting, string holds) => SettingRules.Missing(given, notNeeded, setting, holds);
}
