using System.Globalization;
using Io.Cucumber.Messages.Types;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Reporting;

/// <summary>The run's messages, looked up by scenario.</summary>
public sealed class RunLog
{
    private readonly List<Pickle> pickles;
    private readonly Dictionary<string, ScenarioSource> sources;
    private readonly ILookup<string, TestCase> casesByPickle;
    private readonly ILookup<string, TestCaseStarted> startsByCase;
    private readonly StepLog steps;

    private RunLog(IReadOnlyList<Envelope> messages)
    {
        var documents = messages.Select(message => message.GherkinDocument).OfType<GherkinDocument>().ToList();
        pickles = [.. messages.Select(message => message.Pickle).OfType<Pickle>()];
        sources = documents.SelectMany(ScenarioSource.In)
            .DistinctBy(source => source.Scenario.Id)
            .ToDictionary(source => source.Scenario.Id);
        casesByPickle = messages.Select(message => message.TestCase).OfType<TestCase>()
            .ToLookup(testCase => testCase.PickleId);
        startsByCase = messages.Select(message => message.TestCaseStarted).OfType<TestCaseStarted>()
            .ToLookup(started => started.TestCaseId);
        steps = StepLog.Of(messages, documents);
    }

    /// <summary>Reads the messages of a run.</summary>
    public static RunLog Of(IReadOnlyList<Envelope> messages) => new(messages);

    /// <summary>The scenario's place in its feature file, or null where no message names it.</summary>
    public ScenarioSource? SourceOf(ScenarioVerdict scenario) => PicklesOf(scenario)
        .SelectMany(pickle => pickle.AstNodeIds)
        .Select(id => sources.GetValueOrDefault(id))
        .FirstOrDefault(source => source is not null);

    /// <summary>
    /// Every execution of the scenario. A scenario that several stages share ran once for each of them,
    /// and the messages do not say which execution was for which.
    /// </summary>
    public IReadOnlyList<ScenarioRun> RunsOf(ScenarioVerdict scenario) =>
    [
        .. from pickle in PicklesOf(scenario)
           from testCase in casesByPickle[pickle.Id]
           from started in startsByCase[testCase.Id]
           select new ScenarioRun(started.Attempt, steps.Of(pickle, testCase, started.Id)),
    ];

    // The line is exact; the name helps where an outline's line is not that of its Examples row.
    private List<Pickle> PicklesOf(ScenarioVerdict scenario)
    {
        var place = scenario.Location.Replace('\\', '/');
        var sameLine = pickles.Where(pickle => LocationOf(pickle) == place).ToList();
        return sameLine.Count > 0
            ? sameLine
            : [.. pickles.Where(pickle => pickle.Name == scenario.Name && place.StartsWith($"{pickle.Uri}:", StringComparison.Ordinal))];
    }

    private static string? LocationOf(Pickle pickle) => pickle.Location is { } location
        ? string.Create(CultureInfo.InvariantCulture, $"{pickle.Uri}:{location.Line}")
        : null;
}
