namespace RolloutSpecs.Probes.Configuration;

/// <summary>The variables that the machine of a job sets.</summary>
public static class JobSettings
{
    /// <summary>That it is a job.</summary>
    public static Setting Ci { get; } = Of("CI");

    /// <summary>The file that the job's summary is appended to.</summary>
    public static Setting SummaryFile { get; } = Of("GITHUB_STEP_SUMMARY");

    /// <summary>The commit, which of a pull request is a merge.</summary>
    public static Setting Commit { get; } = Of("GITHUB_SHA");

    /// <summary>The file of the event that started it.</summary>
    public static Setting EventFile { get; } = Of("GITHUB_EVENT_PATH");

    /// <summary>The address of GitHub's pages.</summary>
    public static Setting Server { get; } = Of("GITHUB_SERVER_URL");

    /// <summary>The id of the workflow's run.</summary>
    public static Setting Run { get; } = Of("GITHUB_RUN_ID");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Setting> All { get; } = [Ci, SummaryFile, Commit, EventFile, Server, Run];

    private static Setting Of(string name) => new(name, SettingKind.Plain, SettingForm.Text) { Giver = SettingGiver.Job };
}
