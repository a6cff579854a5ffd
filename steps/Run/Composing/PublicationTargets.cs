using System.Text.Json;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Probes;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Evidence;
using RolloutSpecs.Probes.Files;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Run.Composing;

/// <summary>Finds what a live run publishes, and where.</summary>
internal static class PublicationTargets
{
    /// <summary>The target, or null where nothing is published; what is missing is its problem.</summary>
    public static async Task<PublicationTarget?> FindAsync(string root, RunOutside run, RolloutLedger? ledger, Recorder recorder)
    {
        if (!IsOn(run))
        {
            return null;
        }

        var publishing = run.Settings.Publishing;
        var what = publishing.What ?? [];
        var repository = publishing.Repository ?? ledger?.Dependencies?.Repository;
        var onGitHub = what.Contains(Publication.Check) || what.Contains(Publication.Issues);
        if (onGitHub && (repository is null || !Publication.IsRepository(repository)))
        {
            return new PublicationTarget(
                what, null, null, null, $"{SystemSettings.Repository} is not set, and the ledger names no repository of dependencies: "
                    + $"it should hold owner/name of where {OwnSettings.Publish} publishes");
        }

        var (commit, problem) = what.Contains(Publication.Check) ? await CommitAsync(root, publishing, recorder) : (null, null);
        return new PublicationTarget(what, onGitHub ? repository : null, commit, RunPage(publishing), problem);
    }

    /// <summary>Whether anything is published: in live alone, and by settings that are in order.</summary>
    public static bool IsOn(RunOutside run) => run.Kind == OutsideKind.Live && run.Settings.Of(OwnSettings.Publish) is not null;

    // GITHUB_SHA of a pull request is a merge that nobody asks about; the event names the commit whose checks are required.
    private static async Task<(string? Commit, string? Problem)> CommitAsync(string root, PublishingSettings publishing, Recorder recorder)
    {
        try
        {
            var commit = OfEvent(publishing.EventFile) ?? publishing.Commit ?? await OfCheckoutAsync(root, recorder);
            return commit is not null && Publication.IsCommit(commit)
                ? (commit, null)
                : (
                    null,
                    "no commit to publish the check on: GITHUB_SHA should hold a full commit id where neither the event nor git names one");
        }
        catch (Exception failure) when (failure is IOException
            or UnauthorizedAccessException
            or JsonException
            or InvalidOperationException
            or KeyNotFoundException)
        {
            return (null, $"GITHUB_EVENT_PATH should hold the file of the event, which names the commit to publish the check on: "
                + $"it cannot be read ({failure.Message.ReplaceLineEndings(" ")})");
        }
    }

    private static string? OfEvent(string? file)
    {
        if (file is null)
        {
            return null;
        }

        using var json = JsonDocument.Parse(BoundedFile.ReadText(file));
        var root = json.RootElement;
        return root.TryGetProperty("pull_request", out var request) ? request.GetProperty("head").GetProperty("sha").GetString()
            : root.TryGetProperty("merge_group", out var group) ? group.GetProperty("head_sha").GetString()
            : null;
    }

    private static async Task<string?> OfCheckoutAsync(string root, Recorder recorder)
    {
        var exchange = await recorder.AskAsync(new ProcessQuestion(
            "git rev-parse HEAD (the commit that the check is published on)",
            "git rev-parse HEAD",
            "git",
            ["rev-parse", "HEAD"],
            root,
            new Dictionary<string, string?>(),
            Limits.Probe));
        return exchange.Answer is ProcessAnswer { ExitCode: 0 } answer ? answer.Output.Trim() : null;
    }

    private static string? RunPage(PublishingSettings publishing) =>
        publishing.Run is { } run && run.All(char.IsAsciiDigit)
        && publishing.Repository is { } repository
        && Uri.TryCreate(publishing.Server, UriKind.Absolute, out var server) && server.Scheme is "http" or "https"
            ? $"{server.GetLeftPart(UriPartial.Authority)}/{repository}/actions/runs/{run}"
            : null;
}
