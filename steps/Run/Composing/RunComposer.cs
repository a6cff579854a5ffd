using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Runbook.SyncHealth;
using RolloutSpecs.Gherkin.Execution;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Evidence;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Run.Configuring;
using RolloutSpecs.Steps.Run;

namespace RolloutSpecs.Run.Composing;

/// <summary>Composes one run, as far as its configuration is in order.</summary>
internal sealed class RunComposer
{
    private readonly GateRequest request;
    private readonly RunbookLibrary runbook;
    private RunPlaces places;
    private Settings settings;
    private RunOutside? outside;
    private Recorder? recorder;
    private Criteria? criteria;
    private RolloutLedger? ledger;
    private ServiceCollection steps = [];

    private RunComposer(GateRequest request)
    {
        this.request = request;
        runbook = RunbookLibrary.Read(request.Root);
        settings = SettingsReader.Fallback(request.Root, request.Variables);
        places = RunPlaces.Of(request.Root, settings, request.Clock);
    }

    /// <summary>A run that is ready; what is wrong with its configuration turns its cases red and is in its record.</summary>
    /// <param name="request">What is asked for.</param>
    /// <exception cref="IOException">The artifact folder holds artifacts already.</exception>
    public static async Task<PreparedRun> ComposeAsync(GateRequest request)
    {
        var composer = new RunComposer(request);
        try
        {
            var error = await composer.ConfigureAsync();
            return await composer.PrepareAsync(error);
        }
        catch
        {
            composer.places.Claim?.Dispose();
            await (composer.outside?.DisposeAsync() ?? ValueTask.CompletedTask);
            throw;
        }
    }

    // The one place where what is wrong with settings, features, ledger, indicators or a record becomes a run that judges nothing.
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The composed run disposes it.")]
    private async Task<string?> ConfigureAsync()
    {
        try
        {
            places = places.Claimed(request.RunFolder, out var taken);
            if (taken is not null)
            {
                throw new ConfigurationException(taken);
            }

            settings = new SettingsReader(request.Root, request.Variables).Read();
            Open(await RunOutside.OpenAsync(settings, request, runbook));
            if (outside!.Replayed is { Record: var record })
            {
                RecordOutside.Demand(settings, record);
            }

            await ReadPolicyAsync();
            return runbook.Contents.Problem;
        }
        catch (ConfigurationException failure)
        {
            return Told(runbook.Contents.Problem, failure.Message);
        }
    }

    // Both are told: mending one must not be the way to hear of the other.
    private static string Told(string? features, string others) =>
        features is null || others.Contains(features, StringComparison.Ordinal) ? others : $"{features}\n{others}";

    private async Task ReadPolicyAsync()
    {
        var files = await CriteriaFiles.AskAsync(
            recorder!, request.Root, outside!.LedgerPath(request.Root), outside.LedgerName(request.Root));
        criteria = files.CriteriaOf(runbook);
        ledger = files.ReadLedger(LatestEntry);
        var indicators = files.ReadIndicators();
        if (AdvanceSetting.Problem(new RunRecords(request, runbook, outside).Advance, ledger) is { } problem)
        {
            throw new ConfigurationException(problem);
        }

        var registered = new ServiceCollection();
        registered.AddRunbookSteps(outside.Settings, ledger, indicators, recorder!, outside.Redactor);
        steps = registered;
    }

    // A replay at another instant looks back on entries that were in order then; it is at most partial anyway.
    private Instant? LatestEntry =>
        outside!.Replayed is { } replayed && outside.Instant != replayed.Record.Instant
            ? null
            : Instant.FromDateTimeOffset(outside.Instant);

    private async Task<PreparedRun> PrepareAsync(string? problem)
    {
        var opened = outside ?? Open(RunOutside.Unconfigured(settings, request));
        var error = problem is null ? null : opened.Redactor.Redact(problem);
        var records = new RunRecords(request, runbook, opened);
        var record = records.RecordOf(error, await PublicationTargets.FindAsync(request.Root, opened, ledger, recorder!));
        var services = steps
            .AddSingleton(FactsOf(record, opened, error))
            .AddScoped<Judge>()
            .AddStepCode(runbook.Steps)
            .BuildServiceProvider();
        return new PreparedRun(
            request,
            runbook,
            new TestRun(runbook.Features, runbook.Steps, services, new JudgingClock(opened.Instant), opened.Redactor.Redact),
            new RunTerms(record, records.CircumstancesOf(record, ledger, criteria), ledger, error),
            opened,
            recorder!,
            places,
            services);
    }

    private static RunFacts FactsOf(RunRecord record, RunOutside outside, string? error) => new(
        record.Environment,
        outside.Instant,
        record.Owner,
        record.Has(SystemSettings.Database.Name) ? DatabaseAccess.Given : DatabaseAccess.NotGiven,
        record.GitHubRepository,
        error)
    {
        AskedFrom = record.Instant,
    };

    private RunOutside Open(RunOutside opened)
    {
        outside = opened;
        recorder = new Recorder(PublishedOutside.Of(opened, request.Clock));
        return opened;
    }
}
