using Microsoft.Extensions.DependencyInjection;
using RolloutSpecs.Gates;
using RolloutSpecs.Gherkin.Execution;
using RolloutSpecs.Probes;
using RolloutSpecs.Steps;

namespace RolloutSpecs.Specs;

/// <summary>Prepares a run: settings, the outside, the ledger, the steps.</summary>
public static class RunPreparation
{
    /// <summary>A run that is ready; what is wrong with its configuration turns its cases red and is in its record.</summary>
    /// <param name="root">The repository root.</param>
    /// <param name="variables">The host's variables.</param>
    /// <exception cref="IOException">The artifact folder holds artifacts already.</exception>
    public static async Task<PreparedRun> PrepareAsync(string root, RunVariables variables)
    {
        var runbook = RunbookLibrary.Read(root);
        var (settings, settingsError) = ReadSettings(root, variables);
        var artifacts = ArtifactFolder.Choose(root, settings.Artifacts, TimeProvider.System);
        var stage = settingsError is null
            ? await Stage.SetAsync(root, settings, variables)
            : Stage.Empty(settings, settingsError, TimeProvider.System.GetUtcNow());
        var recorder = new Recorder(stage.Outside);
        var (ledger, ledgerError) = stage.Error is null ? await LedgerOfAsync(root, stage, recorder) : (null, null);
        var error = stage.Error ?? ledgerError;
        var record = RecordOf(root, stage, runbook, error);
        var circumstances = new RunCircumstances(
            ledger?.Rollout,
            record.Environment,
            record.World,
            stage.Replayed is not null,
            record.Owner,
            stage.Instant,
            AtMostPartial(stage, record, runbook, variables));
        var facts = new RunFacts(
            record.Environment,
            record.Owner,
            record.Has("RUNTIME_DATABASE_URL") ? DatabaseAccess.Given : DatabaseAccess.NotGiven,
            record.GitHubRepository,
            error is null ? null : stage.Redactor.Redact(error));
        var services = new ServiceCollection().AddSingleton(facts).AddScoped<Judge>();
        if (ledger is not null)
        {
            services.AddRunbookSteps(stage.Settings, ledger, recorder, stage.Redactor);
        }

        var provider = services.AddStepCode(runbook.Steps).BuildServiceProvider();
        return new PreparedRun(
            root,
            variables,
            runbook,
            new TestRun(runbook.Features, runbook.Steps, provider, new JudgingClock(stage.Instant), stage.Redactor.Redact),
            circumstances,
            record,
            stage.Replayed,
            recorder,
            stage.Redactor,
            artifacts,
            stage.Replayed is null ? settings.StatusFolder ?? DefaultStatusFolder(root, settings) : null,
            [.. stage.Owned, provider]);
    }

    private static (Settings Settings, string? Error) ReadSettings(string root, RunVariables variables)
    {
        try
        {
            return (new SettingsReader(root, variables.Settings).Read(), null);
        }
        catch (SettingsException failure)
        {
            return (SettingsReader.Fallback(root, variables.Settings), failure.Message);
        }
    }

    private static async Task<(RolloutLedger? Ledger, string? Error)> LedgerOfAsync(string root, Stage stage, Recorder recorder)
    {
        var file = stage.LedgerPath(root);
        var exchange = await recorder.AskAsync(new FileQuestion(LedgerReader.Question, "cat \"$ROLLOUT_LEDGER\"", file));
        if (exchange.Answer is not TextAnswer text)
        {
            return (null, $"the ledger {stage.LedgerName(root)} cannot be read: {((NoAnswer)exchange.Answer).Message}");
        }

        try
        {
            return (LedgerReader.Read(text.Text, stage.LedgerName(root)), null);
        }
        catch (LedgerException failure)
        {
            return (null, failure.Message);
        }
    }

    private static RunRecord RecordOf(string root, Stage stage, RunbookLibrary runbook, string? error) =>
        stage.Replayed?.Record ?? new RunRecord(
            RunRecord.CurrentSchema,
            stage.Settings.Environment,
            stage.World,
            stage.Settings.Owner,
            stage.Instant,
            error is null ? null : stage.Redactor.Redact(error),
            [.. stage.Settings.Values.Keys.Where(IsSetting).Order(StringComparer.Ordinal)],
            stage.Settings.Values.GetValueOrDefault("ROLLOUT_GITHUB_REPOSITORY"),
            SettingNames.Places.Where(stage.Settings.Values.ContainsKey).ToDictionary(name => name, name => stage.Redactor.Redact(stage.Settings.Values[name])),
            stage.LedgerName(root),
            runbook.FeatureDigests,
            []);

    private static bool IsSetting(string name) =>
        SettingNames.Own.Contains(name) || SettingNames.Secrets.Contains(name) || SettingNames.Places.Contains(name) || name is "CARGO";

    private static string? AtMostPartial(Stage stage, RunRecord record, RunbookLibrary runbook, RunVariables variables)
    {
        if (stage.Replayed is not null && stage.Instant != record.Instant)
        {
            return "it is replayed at another instant than the recorded one";
        }

        if (stage.Replayed is not null && !SameFeatures(runbook, record))
        {
            return "it is replayed with other feature files than the recorded ones";
        }

        return variables.RunFolder is null
            ? "it was not started by dotnet test of the project, so nothing watches for skips and empty selections"
            : null;
    }

    private static bool SameFeatures(RunbookLibrary runbook, RunRecord record) =>
        runbook.FeatureDigests.Count == record.Features.Count && runbook.FeatureDigests.All(record.Features.Contains);

    private static string? DefaultStatusFolder(string root, Settings settings) =>
        settings.Environment == RunCircumstances.Live ? Path.Combine(root, "docs", "sync", "status") : null;
}
