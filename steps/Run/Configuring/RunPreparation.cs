using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RolloutSpecs.Gates;
using RolloutSpecs.Gherkin.Execution;
using RolloutSpecs.Probes;
using RolloutSpecs.Steps;

namespace RolloutSpecs.Run;

/// <summary>Prepares a run: settings, the outside, the ledger, the steps.</summary>
public static class RunPreparation
{
    /// <summary>The indicators, relative to the repository root.</summary>
    public const string IndicatorFile = "specs/indicators.yaml";

    /// <summary>A run that is ready; what is wrong with its configuration turns its cases red and is in its record.</summary>
    /// <param name="request">What is asked for.</param>
    /// <exception cref="IOException">The artifact folder holds artifacts already.</exception>
    public static async Task<PreparedRun> PrepareAsync(GateRequest request)
    {
        var root = request.Root;
        var runbook = RunbookLibrary.Read(root);
        var (settings, settingsError) = ReadSettings(request);
        var artifacts = ArtifactFolder.Choose(root, settings.Artifacts, request.Clock);
        var surroundings = settingsError is null
            ? await Surroundings.SetAsync(settings, request, runbook)
            : Surroundings.Empty(settings, settingsError, request);
        var recorder = new Recorder(PublishingEdge.Of(surroundings, request.Clock));
        var (ledger, ledgerError) = surroundings.Error is null ? await LedgerOfAsync(root, surroundings, recorder) : (null, null);
        var (indicators, indicatorError) = surroundings.Error is null ? await IndicatorsOfAsync(root, recorder) : (null, null);
        var policy = surroundings.Error is null ? await PolicyOfAsync(root, surroundings, recorder, runbook) : null;
        var error = ErrorOf(runbook.Contents.Problem, surroundings.Error ?? ledgerError ?? indicatorError ?? AdvanceSetting.Problem(AdvanceOf(surroundings), ledger));
        var target = await PublicationTargets.FindAsync(root, surroundings, ledger, recorder);
        var record = RecordOf(root, surroundings, runbook, error, request) with { Publication = surroundings.Replayed?.Record.Publication ?? target };
        var circumstances = new RunCircumstances(
            ledger?.Rollout,
            record.Environment,
            record.World,
            surroundings.Replayed is not null,
            record.Owner,
            surroundings.Instant,
            AtMostPartial(surroundings, record, runbook, request),
            policy,
            Revisions.Of(ledger))
        {
            Advance = record.Advance,
        };
        var facts = new RunFacts(
            record.Environment,
            surroundings.Instant,
            record.Owner,
            record.Has("RUNTIME_DATABASE_URL") ? DatabaseAccess.Given : DatabaseAccess.NotGiven,
            record.GitHubRepository,
            error is null ? null : surroundings.Redactor.Redact(error))
        {
            AskedFrom = record.Instant,
        };
        var services = new ServiceCollection().AddSingleton(facts).AddScoped<Judge>();
        if (ledger is not null && indicators is not null)
        {
            services.AddRunbookSteps(surroundings.Settings, ledger, indicators, recorder, surroundings.Redactor);
        }

        var provider = services.AddStepCode(runbook.Steps).BuildServiceProvider();
        return new PreparedRun(
            request,
            runbook,
            new TestRun(runbook.Features, runbook.Steps, provider, new JudgingClock(surroundings.Instant), surroundings.Redactor.Redact),
            circumstances,
            record,
            surroundings.Replayed,
            recorder,
            surroundings.Redactor,
            artifacts,
            error is null ? null : surroundings.Redactor.Redact(error),
            settings.Replay is null ? settings.StatusFolder ?? DefaultStatusFolder(root, settings) : null,
            StatusOf(root, surroundings, recorder),
            ledger,
            [.. surroundings.Owned, provider]);
    }

    // Both are told: mending one must not be the way to hear of the other.
    private static string? ErrorOf(string? runbook, string? others) =>
        runbook is null ? others : others is null || others.Contains(runbook, StringComparison.Ordinal) ? others ?? runbook : $"{runbook}\n{others}";

    private static (Settings Settings, string? Error) ReadSettings(GateRequest request)
    {
        try
        {
            return (new SettingsReader(request.Root, request.Variables).Read(), null);
        }
        catch (SettingsException failure)
        {
            return (SettingsReader.Fallback(request.Root, request.Variables), failure.Message);
        }
    }

    private static StatusProbe? StatusOf(string root, Surroundings surroundings, Recorder recorder) =>
        (surroundings.Settings.Values.GetValueOrDefault("ROLLOUT_STATUS_DIR") ?? surroundings.Settings.StatusFolder ?? DefaultStatusFolder(root, surroundings.Settings)) is { } folder
            ? new StatusProbe(recorder, folder)
            : null;

    private static FileQuestion LedgerQuestion(string root, Surroundings surroundings) =>
        new(LedgerReader.Question, "cat \"$ROLLOUT_LEDGER\"", surroundings.LedgerPath(root));

    private static FileQuestion IndicatorQuestion(string root) =>
        new(ObservationProbe.CatalogueQuestion, $"cat {IndicatorFile}", Path.Combine(root, IndicatorFile));

    private static async Task<Policy> PolicyOfAsync(string root, Surroundings surroundings, Recorder recorder, RunbookLibrary runbook) => new(
        runbook.Digest,
        TextDigest(await recorder.AskAsync(IndicatorQuestion(root))) ?? "",
        TextDigest(await recorder.AskAsync(LedgerQuestion(root, surroundings))))
    {
        Plan = runbook.PlanSha256,
    };

    private static string? TextDigest(Exchange exchange) => exchange.Answer is TextAnswer text ? Digest.Of(text.Text) : null;

    private static async Task<(RolloutLedger? Ledger, string? Error)> LedgerOfAsync(string root, Surroundings surroundings, Recorder recorder)
    {
        var exchange = await recorder.AskAsync(LedgerQuestion(root, surroundings));
        if (exchange.Answer is not TextAnswer text)
        {
            return (null, $"the ledger {surroundings.LedgerName(root)} cannot be read: {((NoAnswer)exchange.Answer).Message}");
        }

        try
        {
            return (LedgerReader.Read(text.Text, surroundings.LedgerName(root), LatestEntry(surroundings)), null);
        }
        catch (LedgerException failure)
        {
            return (null, failure.Message);
        }
    }

    // A replay at another instant looks back on entries that were in order then; it is at most partial anyway.
    private static Instant? LatestEntry(Surroundings surroundings) =>
        surroundings.Replayed is { } replayed && surroundings.Instant != replayed.Record.Instant ? null : Instant.FromDateTimeOffset(surroundings.Instant);

    // In the evidence like the ledger, so that a replay judges what these indicators were then.
    private static async Task<(IndicatorCatalogue? Indicators, string? Error)> IndicatorsOfAsync(string root, Recorder recorder)
    {
        var exchange = await recorder.AskAsync(IndicatorQuestion(root));
        if (exchange.Answer is not TextAnswer text)
        {
            return (null, $"{IndicatorFile} cannot be read: {((NoAnswer)exchange.Answer).Message}");
        }

        try
        {
            return (IndicatorReader.Read(text.Text, IndicatorFile), null);
        }
        catch (IndicatorException failure)
        {
            return (null, failure.Message);
        }
    }

    private static RunRecord RecordOf(string root, Surroundings surroundings, RunbookLibrary runbook, string? error, GateRequest request) =>
        surroundings.Replayed?.Record ?? new RunRecord(
            RunRecord.CurrentSchema,
            surroundings.Settings.Environment,
            surroundings.World,
            surroundings.Settings.Owner,
            surroundings.Instant,
            error is null ? null : surroundings.Redactor.Redact(error),
            Unwatched(request),
            [.. surroundings.Settings.Values.Keys.Where(IsSetting).Order(StringComparer.Ordinal)],
            surroundings.Settings.Values.GetValueOrDefault("ROLLOUT_GITHUB_REPOSITORY"),
            SettingNames.Places.Where(surroundings.Settings.Values.ContainsKey).ToDictionary(name => name, name => surroundings.Redactor.Redact(surroundings.Settings.Values[name])),
            surroundings.LedgerName(root),
            runbook.FeatureDigests,
            [])
        {
            Advance = AdvanceOf(surroundings),
            Plan = runbook.PlanSha256,
        };

    private static DecisionAdvance? AdvanceOf(Surroundings surroundings) =>
        surroundings.Replayed is { Record: var record } ? record.Advance : AdvanceSetting.Of(surroundings.Settings.Values);

    private static bool IsSetting(string name) =>
        SettingNames.Own.Contains(name) || SettingNames.Secrets.Contains(name) || SettingNames.Places.Contains(name) || name is "CARGO" or "GCLOUD" or "GH" or "GITHUB_REPOSITORY";

    private static string? AtMostPartial(Surroundings surroundings, RunRecord record, RunbookLibrary runbook, GateRequest request)
    {
        if (surroundings.Replayed is not null && surroundings.Instant != record.Instant)
        {
            return "it is replayed at another instant than the recorded one";
        }

        if (surroundings.Replayed is not null && !SameFeatures(runbook, record))
        {
            return "it is replayed with other feature files than the recorded ones";
        }

        if (surroundings.Replayed is not null && (record.Plan is null || record.Plan != runbook.PlanSha256))
        {
            return $"it is replayed with another {RunbookPlan.File} than the recorded one";
        }

        return record.AtMostPartial ?? Unwatched(request);
    }

    private static string? Unwatched(GateRequest request) => request.Watcher == Watcher.Nobody
        ? "it was not started by dotnet test of the project, so nothing watches for skips and empty selections"
        : null;

    private static bool SameFeatures(RunbookLibrary runbook, RunRecord record) =>
        runbook.FeatureDigests.Count == record.Features.Count && runbook.FeatureDigests.All(record.Features.Contains);

    private static string? DefaultStatusFolder(string root, Settings settings) =>
        settings.Environment == RunCircumstances.Live ? Path.Combine(root, "docs", "sync", "status") : null;
}
