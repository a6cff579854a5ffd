using System.Globalization;
using Io.Cucumber.Messages.Types;
using RolloutSpecs.Gates.Decisions;

namespace RolloutSpecs.Reporting.Views;

/// <summary>The run's messages, looked up by scenario.</summary>
public sealed class RunLog
{
    private readonly ILookup<string, Pickle> picklesByPlace;
    private readonly ILookup<string, Pickle> picklesByName;
    private readonly Dictionary<string, Pickle> picklesById;
    private readonly Dictionary<string, ScenarioSource> sources;
    private readonly ILookup<string, TestCase> casesById;
    private readonly ILookup<string, TestCase> casesByPickle;
    private readonly ILookup<string, TestCaseStarted> startsByCase;
    private readonly StepLog steps;

    private RunLog(IReadOnlyList<Envelope> messages)
    {
        var documents = messages.Select(message => message.GherkinDocument).OfType<GherkinDocument>().ToList();
        var pickles = messages.Select(message => message.Pickle).OfType<Pickle>().ToList();
        var cases = messages.Select(message => message.TestCase).OfType<TestCase>().ToList();
        picklesByPlace = pickles.Where(pickle => pickle.Location is not null).ToLookup(PlaceOf);
        picklesByName = pickles.ToLookup(pickle => pickle.Name);
        picklesById = pickles.DistinctBy(pickle => pickle.Id).ToDictionary(pickle => pickle.Id);
        sources = documents.SelectMany(ScenarioSource.In)
            .DistinctBy(source => source.Scenario.Id)
            .ToDictionary(source => source.Scenario.Id);
        casesById = cases.ToLookup(testCase => testCase.Id);
        casesByPickle = cases.ToLookup(testCase => testCase.PickleId);
        startsByCase = messages.Select(message => message.TestCaseStarted).OfType<TestCaseStarted>()
            .ToLookup(started => started.TestCaseId);
        steps = StepLog.Of(messages, documents);
    }

    /// <summary>Reads the messages of a run.</summary>
    public static RunLog Of(IReadOnlyList<Envelope> messages) => new(messages);

    /// <summary>The scenario's place in its feature file, or null where no message names it.</summary>
    public ScenarioSource? SourceOf(ScenarioVerdict scenario) => PicklesOf(scenario)
        .Select(pickle => (Pickle: pickle, Source: pickle.AstNodeIds
            .Select(id => sources.GetValueOrDefault(id))
            .FirstOrDefault(source => source is not null)))
        .Where(found => found.Source is not null)
        .Select(found => found.Source! with
        {
            Tags = [.. found.Pickle.Tags.Select(tag => tag.Name).Distinct()],
            Row = ExamplesRow.Of(
            found.Source.Scenario, found.Pickle)
        })
        .FirstOrDefault();

    /// <summary>The scenario's executions: those of its own case, or all of its place where it does not say which case it is.</summary>
    public IReadOnlyList<ScenarioRun> RunsOf(ScenarioVerdict scenario) =>
    [
        .. from testCase in scenario.CaseId.Length > 0
            ? casesById[scenario.CaseId]
            : PicklesOf(scenario).SelectMany(pickle => casesByPickle[pickle.Id])
           where picklesById.ContainsKey(testCase.PickleId)
           from started in startsByCase[testCase.Id]
           select new ScenarioRun(started.Attempt, steps.Of(picklesById[testCase.PickleId], testCase, started.Id)),
    ];

    // The line is exact; the name helps where an outline's line is not that of its Examples row.
    private IEnumerable<Pickle> PicklesOf(ScenarioVerdict scenario)
    {
        var place = scenario.Location.Replace('\\', '/');
        return picklesByPlace[place] is var sameLine && sameLine.Any()
            ? sameLine
            : picklesByName[scenario.Name].Where(pickle => place.StartsWith($"{pickle.Uri}:", StringComparison.Ordinal));
    }

    private static string PlaceOf(Pickle pickle) => string.Create(CultureInfo.InvariantCulture, $"{pickle.Uri}:{pickle.Location.Line}");
}
